-- One line an agency, beside its file in the docket: what searches and lists show.
create table agency.line (
  licence  text primary key,
  number   text not null unique,       -- of its file in the docket
  owner    text not null,              -- the unit that supervises it
  name     text not null,
  kind     text not null,
  region   text not null,              -- GB/T 2260, six digits
  standing text not null,
  agents   integer not null,
  branches integer not null,
  licensed date not null
);
create index line_region on agency.line (region, licence);

-- Who practises where: the key is the rule that an agent serves one agency.
create table agency.agent (
  certificate text primary key,
  licence     text not null references agency.line
);

create table agency.report (
  licence text not null references agency.line,
  year    integer not null,
  filed   date not null,
  due     date not null,
  agents  integer not null,
  filings integer not null,
  primary key (licence, year)
);

create table agency.abnormal (
  id         bigint generated always as identity primary key,
  licence    text not null references agency.line,
  ground     text not null,
  detail     text not null,
  stage      text not null,
  proposer   uuid not null,            -- who proposed what waits for a second person
  proposed_by text not null,
  listed     date,
  off_reason text not null default '',
  lifted     date
);
create unique index abnormal_once on agency.abnormal (licence, ground)
  where stage in ('PROPOSED', 'LISTED', 'LIFTING');

create table agency.credit (
  id        bigint generated always as identity primary key,
  licence   text not null references agency.line,
  day       date not null,
  entry     text not null,
  reference text not null              -- a case, a year, a ground; never a text
);
create index credit_licence on agency.credit (licence, id desc);

create table agency.clue (
  number  text primary key,
  owner   text not null,
  kind    text not null,
  source  text not null,
  subject text not null,
  licence text not null,               -- empty when nobody registered is meant
  stage   text not null,
  open    boolean not null,
  due     date,
  opened  date not null
);
create index clue_owner on agency.clue (owner, number desc);

create table agency.inspection (
  id         bigint generated always as identity primary key,
  owner      text not null,
  title      text not null,
  listing    text not null,            -- the list as it was hashed, to the byte
  list_hash  text not null,
  commitment text not null,            -- hash of the nonce, published before the draw
  nonce      text not null,            -- published with the draw
  source     text not null,            -- from where the public value will come
  draw_day   date not null,
  announced  timestamptz not null,
  value      text,
  drawn      timestamptz
);

create table agency.inspected (
  inspection bigint not null references agency.inspection,
  licence    text not null,
  place      integer not null,
  inspectors text not null,
  finding    text not null default '',
  clue       text not null default '',
  day        date,
  primary key (inspection, licence)
);
