-- One line a pledge, beside its file in the docket: what lists show and by what parties are known.
create table pledge.line (
  number   text primary key,
  owner    text not null,               -- the unit that decides
  client   uuid,                        -- the program that filed it
  party    uuid,                        -- the program that confirmed it
  code     bytea not null,              -- hash of the code of the party that did not file it
  type     text not null,
  pledgor  text not null,
  pledgee  text not null,
  stage    text not null,
  open     boolean not null,
  amount   bigint not null,             -- in yuan
  until    date not null,               -- last day of the debt
  rights   integer not null,
  asks     boolean not null default false,
  reminded boolean not null,
  opened   date not null
);
create index line_owner on pledge.line (owner, stage, number desc);
create index line_until on pledge.line (owner, until) where stage = 'Registered';
create index line_client on pledge.line (client, number desc) where client is not null;
create index line_party on pledge.line (party, number desc) where party is not null;

-- What a certificate said when it was given; a later one of the same pledge takes its place.
create table pledge.certificate (
  code   text primary key,
  number text not null references pledge.line,
  serial integer not null,
  given  date not null,
  body   jsonb not null,
  unique (number, serial)
);

-- Pledgors and counties that had their first registration of a kind in a year.
create table pledge.first (
  year integer not null,
  type text not null,
  what text not null,
  primary key (year, type, what)
);
