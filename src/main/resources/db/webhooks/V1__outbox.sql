-- Messages to programs. A row is written in the transaction of what it tells about.
create table message (
  id        uuid primary key,
  series    bigint generated always as identity,
  client    uuid not null,
  type      text not null,
  about     text not null,
  body      text not null,
  at        timestamptz not null,
  state     text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  attempts  int not null default 0,
  next      timestamptz not null,
  -- Whoever sends it holds it until then; a sender that died loses it.
  held      timestamptz,
  last      text not null default '',
  delivered timestamptz
);
create index message_next on message (next, series) where state = 'WAITING';
create index message_order on message (client, about, series) where state = 'WAITING';
create index message_client on message (client, series desc);
create index message_about on message (about, series);
