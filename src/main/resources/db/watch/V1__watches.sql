-- Changes of watches are numbered in the order in which they are committed (a lock sees to it), so
-- that whoever holds the standing queries in memory hears of each.
create sequence revision;

create table watch (
  id         bigint generated always as identity primary key,
  owner      uuid   not null,
  owner_name text   not null,
  program    boolean not null default false, -- the owner is a program and takes webhooks
  unit       text   not null,
  shared     boolean not null default false,
  name       text   not null,
  kind       text   not null check (kind in ('SEARCH', 'RIGHT', 'APPLICANT', 'CLASS')),
  subject    text   not null,                -- as typed
  query      text   not null,                -- what is asked, in the epo dialect
  changes    text[] not null,                -- kinds of change that are told
  rhythm     text   not null check (rhythm in ('AT_ONCE', 'DAILY', 'WEEKLY')),
  email      text   not null default '',
  language   text   not null,
  paused     boolean not null default false,
  deleted    boolean not null default false,
  since      bigint not null,                -- changes of records up to this version are not told
  created    timestamptz not null,
  mail_since timestamptz not null,           -- warnings from then on go to this address
  mailed     timestamptz not null,           -- when the last digest was made
  feed       bytea  unique,                  -- what is kept of the feed's secret word
  revision   bigint not null
);
create index watch_owner on watch (owner) where not deleted;
create index watch_unit on watch (unit) where shared and not deleted;
create unique index watch_revision on watch (revision);

-- How far the changes of records have been compared: written together with what came of them.
create table place (
  sole     boolean primary key default true check (sole),
  position bigint not null,
  aged     date   not null                   -- statuses that change by the day alone were looked at
);
insert into place values (true, 0, date '0001-01-01');

-- What was last seen of each record: what is new is what differs.
create table seen (
  document bigint primary key,
  number   text   not null,
  family   text   not null,
  status   text   not null,
  owners   text   not null,
  cited    text   not null,
  burdens  text   not null,
  contents bigint not null,
  next     date
);
create index seen_number on seen (number);
create index seen_family on seen using hash (family);
create index seen_next on seen (next) where next is not null;

create table mail (
  id        uuid primary key,                -- its Message-ID is made of it
  address   text not null,
  language  text not null,
  made      timestamptz not null,
  next      timestamptz not null,
  attempts  int  not null default 0,
  sent      timestamptz,
  last      text not null default ''
);
create index mail_next on mail (next) where sent is null;

create table warning (
  id       bigint generated always as identity primary key,
  watch    bigint not null references watch (id),
  document bigint not null,
  cause    bigint not null,                  -- version of the change, or minus the day that was it
  number   text   not null,
  title    text   not null,
  changes  jsonb  not null,
  parts    jsonb  not null,                  -- parts of the query that hold
  passages jsonb  not null,
  at       timestamptz not null,
  read     timestamptz,
  verdict  text check (verdict in ('RELEVANT', 'NOT_RELEVANT')),
  mail     uuid references mail (id),
  unique (watch, document, cause)
);
create index warning_watch on warning (watch, id desc);
create index warning_unread on warning (watch) where read is null;
create index warning_unmailed on warning (watch) where mail is null;
create index warning_mail on warning (mail);
