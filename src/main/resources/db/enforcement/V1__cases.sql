-- One line a case, beside its file in the docket: what lists show. A restricted one has no subject.
create table line (
  number     text primary key,
  kind       text not null,             -- penalty or adjudication
  owner      text not null,             -- the unit that decides
  cause      text not null,
  campaign   text not null default '',
  subject    text not null,
  stage      text not null,
  open       boolean not null,
  waits      boolean not null,          -- a proposal waits for a second person
  restricted boolean not null,
  published  text not null default '',  -- empty, PROPOSED or PUBLIC
  opened     date not null
);
create index line_owner on line (owner, kind, stage, number desc);

-- Who may know of a restricted case. A row ends and is never removed.
create table allowed (
  number text not null references line,
  person uuid not null,
  name   text not null,
  since  timestamptz not null,
  let    text not null,                 -- who put them on the list
  ends   timestamptz,
  primary key (number, person, since)
);

create function rows_stay() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are added, never changed or removed', tg_table_name;
end $$;

-- Each opening of a restricted file, with its reason.
create table opening (
  id     bigint generated always as identity primary key,
  number text not null references line,
  person uuid not null,
  name   text not null,
  reason text not null,
  at     timestamptz not null
);
create index opening_number on opening (number, person, at desc);
create trigger openings_stay before update or delete or truncate on opening
  for each statement execute function rows_stay();

-- What was taken as evidence, and through whose hands it went.
create table evidence (
  id     bigint generated always as identity primary key,
  number text not null references line,
  serial integer not null,
  what   text not null,
  kind   text not null,
  origin text not null,                 -- from whom
  place  text not null,
  hash   text not null,                 -- SHA-256 of the document; empty for a thing
  taken  date not null,
  taker  text not null,
  at     timestamptz not null,
  unique (number, serial)
);
create trigger evidence_stays before update or delete or truncate on evidence
  for each statement execute function rows_stay();

create table custody (
  evidence bigint not null references evidence,
  serial   integer not null,
  giver    text not null,
  taker    text not null,
  why      text not null,
  noted    text not null,               -- by whom
  at       timestamptz not null,
  primary key (evidence, serial)
);
create trigger custody_stays before update or delete or truncate on custody
  for each statement execute function rows_stay();

-- Acts of law in the order in which they were done: where a document is issued.
create table act (
  number text not null references line,
  serial integer not null,
  act    text not null,
  day    date not null,
  who    text not null,
  primary key (number, serial)
);

-- Decisions that anyone may read: chosen fields, no text of the file.
create table published (
  number    text primary key references line,
  kind      text not null,
  cause     text not null,
  region    text not null,
  unit      text not null,
  decided   date not null,
  published date not null,
  body      jsonb not null
);
create index published_day on published (published desc, number desc);

-- Which body acts in which matter, where and when; giver is null for a power of its own.
create table power (
  id        bigint generated always as identity primary key,
  unit      text not null,
  cause     text not null,
  region    text not null,
  since     date not null,
  until     date,
  giver     text,
  reference text not null,
  noted     text not null,
  at        timestamptz not null
);
create index power_cause on power (cause, since);
create trigger powers_stay before update or delete or truncate on power
  for each statement execute function rows_stay();

-- The certificates of enforcement officers.
create table officer (
  certificate text primary key,
  name        text not null,
  unit        text not null,
  region      text not null,
  since       date not null,
  until       date not null
);

-- Special actions and when they run.
create table campaign (
  code  text not null,
  since date not null,
  until date not null,
  zh    text not null,
  en    text not null,
  primary key (code, since)
);
insert into campaign values
  ('drawing-sword', '2019-01-01', '2019-12-31', '“亮剑2019”', 'Drawing Sword 2019'),
  ('iron-fist', '2019-01-01', '2019-12-31', '“铁拳”', 'Iron Fist'),
  ('blue-sky', '2019-01-01', '2019-12-31', '“蓝天”', 'Blue Sky'),
  ('sword-net', '2019-01-01', '2019-12-31', '“剑网2019”', 'Sword Net 2019');

-- A report that a program sent twice is one report.
create table sent (
  client uuid not null,
  key    text not null,
  print  text not null,
  number text not null,
  primary key (client, key)
);
