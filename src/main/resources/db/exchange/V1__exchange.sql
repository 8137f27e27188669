-- One line a listing or want, beside its file in the docket: what searches, matches and lists show.
create table exchange.line (
  number       text primary key,
  what         text not null,            -- LISTING or WANT
  owner        text not null,            -- the unit that keeps the file
  stage        text not null,
  until        date,                     -- last day of being shown; null before it is
  right_number text not null,            -- empty for a want
  holders      text not null,            -- owners as registered; empty for a want
  title        text not null,
  body         text not null,
  classes      text[] not null,
  region       text not null,
  maturity     text not null,
  ways         text[] not null,
  mode         text not null,
  price        bigint not null,          -- yuan; a want's budget; 0 for none
  verified     date,
  opened       date not null,
  importer     text not null,
  reference    text not null,            -- the importer's own for this row; empty when not imported
  version      bigint not null,
  xact         xid8 not null default pg_current_xact_id()
);
-- The database's last word on importing the same row twice.
create unique index line_reference on exchange.line (importer, reference) where reference <> '';
create index line_xact on exchange.line (xact);
create index line_owner on exchange.line (owner, stage, number desc);
create index line_right on exchange.line (right_number);

-- One line a talk: the funnel counts these, lists show them.
create table exchange.talk (
  number  text primary key,
  owner   text not null,
  listing text not null references exchange.line,
  want    text not null,                 -- empty when whoever asks has none here
  title   text not null,
  stage   text not null,
  open    boolean not null,
  asked   date not null,
  talking date,                          -- both agreed to talk
  offered date,
  agreed  date,
  dealt   date,
  amount  bigint not null default 0,     -- yuan
  way     text not null default ''
);
create index talk_listing on exchange.talk (listing, number desc);
create index talk_owner on exchange.talk (owner, open, number desc);
create index talk_asked on exchange.talk (asked);

-- What a public body agreed, for everyone to read.
create table exchange.notice (
  talk      text primary key references exchange.talk,
  listing   text not null,
  title     text not null,
  holders   text not null,
  way       text not null,
  price     bigint not null,
  published date not null,
  until     date not null,
  state     text not null                -- RUNNING, OVER or STOPPED
);

create table exchange.objection (
  id      bigint generated always as identity primary key,
  talk    text not null references exchange.notice,
  at      timestamptz not null,
  name    text not null,
  contact text not null,
  text    text not null,
  state   text not null,                 -- OPEN, REJECTED or UPHELD
  reason  text not null default '',
  decided_by text not null default ''
);
create index objection_talk on exchange.objection (talk, id);

create table exchange.meeting (
  number text primary key,               -- of its file in the docket
  owner  text not null,
  title  text not null,
  place  text not null,
  region text not null,
  branch text not null,
  day    date not null,
  begins time not null,
  slot   integer not null,               -- minutes
  slots  integer not null,
  tables integer not null,
  held   boolean not null default false
);
create index meeting_day on exchange.meeting (day);

-- Two who sit at one table for one slot.
create table exchange.appointment (
  id      bigint generated always as identity primary key,
  meeting text not null references exchange.meeting,
  slot    integer not null,
  place   integer not null,              -- table
  listing text not null,
  want    text not null,
  unique (meeting, slot, place)
);

-- Who sits where and when; whoever writes here holds the name of who comes.
create table exchange.seat (
  appointment bigint not null references exchange.appointment on delete cascade,
  meeting     text not null,
  slot        integer not null,
  body        text not null,             -- name and address of who comes, in one spelling
  begins      timestamp not null,
  ends        timestamp not null,
  -- The last word: nobody has two seats in one slot of a meeting.
  primary key (meeting, slot, body)
);
create index seat_body on exchange.seat (body, begins);
