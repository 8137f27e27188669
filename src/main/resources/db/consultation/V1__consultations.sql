-- One row for each place where the product of a case is offered. (sender, reference) is how a
-- question sent twice is known: the same words give the same case, other words are refused.
create table listing (
  sender    text not null,
  reference text not null,
  number    text not null,
  platform  text not null,
  place     text not null,
  seller    text not null,
  price     text not null,
  snapshot  text not null,
  digest    bytea not null,
  at        timestamptz not null,
  primary key (sender, reference)
);
create index listing_number on listing (number, reference);

-- The same sender, right and product: one case, while it is open or answered.
create table sameness (
  key    bytea primary key,
  number text not null unique
);

create table opinion (
  number       text primary key,
  code         text not null unique,
  consultation text not null unique,
  unit         text not null,
  conclusion   text not null,
  -- Whether no clock had run out.
  in_time      boolean not null,
  signed       timestamptz not null,
  -- SHA-256 of the record below as it was signed, and of the printed opinion.
  digest       text not null,
  printed      text not null,
  record       text not null
);

create function opinions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'opinions are signed, never changed or removed';
end $$;
create trigger opinions_stay before update or delete or truncate on opinion
  for each statement execute function opinions_stay();

-- A public form that is filled in bit by bit; found again by a code of which the hash is kept.
create table draft (
  code    bytea primary key,
  answers jsonb not null,
  changed timestamptz not null,
  -- The case that came of it: sending twice is sending once.
  number  text
);

-- Interests that a person declares; nobody works on a case that touches one.
create table interest (
  person uuid not null,
  name   text not null,
  since  timestamptz not null,
  primary key (person, name)
);

-- How an answer turned out: what a court, an office or a second judgement said later.
create table result (
  number     text not null,
  source     text not null,
  conclusion text not null,
  at         timestamptz not null,
  by         text not null,
  primary key (number, source)
);

-- The keys under which batches were sent.
create table remembered (
  sender text not null,
  key    text not null,
  digest bytea not null,
  at     timestamptz not null,
  primary key (sender, key)
);
