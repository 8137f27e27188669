-- A second look at an opinion, by someone who sees neither its chart nor its conclusion.
create table judgement (
  id         bigint generated always as identity primary key,
  opinion    text not null,
  purpose    text not null check (purpose in ('SECOND', 'CALIBRATION')),
  person     uuid not null,
  name       text not null,
  unit       text not null,
  chart      jsonb not null,
  version    bigint not null default 1,
  -- Null while it is under way.
  conclusion text,
  begun      timestamptz not null,
  done       timestamptz,
  unique (opinion, purpose, person)
);
-- One second judgement for an opinion.
create unique index judgement_second on judgement (opinion) where purpose = 'SECOND';

-- Opinions by which new experts are measured, with the answer that counts as right.
create table calibration (
  opinion  text primary key,
  expected text not null,
  source   text not null,
  by       text not null,
  at       timestamptz not null
);
