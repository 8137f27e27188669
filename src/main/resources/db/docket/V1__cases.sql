-- What all cases share. The body is the owning box's own: a sealed state and what it was asked.
create sequence number_series;

create table case_file (
  number   text primary key,
  kind     text not null,
  title    text not null,
  state    text not null,
  open     boolean not null,
  -- Whose case it is, and on whose desk it lies.
  owner    text not null,
  desk     text not null,
  -- Who of the desk has taken it.
  holder   uuid,
  -- The program that sent it; null when it came by a page.
  client   uuid,
  field    text not null default '',
  region   text not null default '',
  due      date,
  version  bigint not null,
  opened   timestamptz not null,
  changed  timestamptz not null,
  closed   timestamptz,
  -- By which a requester without an account finds it again; only its hash is kept.
  code     bytea not null,
  body     jsonb not null
);
create index case_desk on case_file (desk, coalesce(due, date '9999-12-31'), number) where open;
create index case_free on case_file (desk, coalesce(due, date '9999-12-31'), number)
  where open and holder is null;
create index case_state on case_file (desk, state, coalesce(due, date '9999-12-31'), number)
  where open;
create index case_holder on case_file (holder, coalesce(due, date '9999-12-31'), number)
  where open and holder is not null;
create index case_elsewhere on case_file (owner, coalesce(due, date '9999-12-31'), number)
  where open and owner <> desk;
create index case_due on case_file (desk, due) where open;
create index case_client on case_file (client, number) where client is not null;

-- The chronology: one event for each version of a case, added and never changed.
create table event (
  number  text not null,
  version bigint not null,
  at      timestamptz not null,
  who     text not null,
  unit    text not null,
  act     text not null,
  said    text not null default '',
  primary key (number, version)
);

create function events_stay() returns trigger language plpgsql as $$
begin
  raise exception 'events are added, never changed or removed';
end $$;
create trigger events_stay before update or delete or truncate on event
  for each statement execute function events_stay();

-- Another unit's view of a case, while it lasts.
create table access (
  number text not null,
  unit   text not null,
  since  timestamptz not null,
  ends   timestamptz,
  primary key (number, unit)
);
create index access_unit on access (unit, number) where ends is null;

create table clock (
  id        bigint generated always as identity primary key,
  number    text not null,
  kind      text not null,
  name      text not null,
  -- The rule as the case found it, and the count itself.
  pin       text not null,
  countdown jsonb not null,
  due       date not null,
  settled   boolean not null,
  -- The first moment after the last day.
  fires     timestamptz not null,
  state     text not null check (state in ('RUNNING', 'FIRED', 'ENDED')),
  -- When it stopped counting; a fired one counts as overdue until then.
  ended     timestamptz,
  -- A case that cannot be moved is tried again later, and holds up no other.
  attempt   timestamptz not null,
  tries     int not null default 0,
  failure   text not null default ''
);
create index clock_attempt on clock (attempt, id) where state = 'RUNNING';
create index clock_number on clock (number, id);

create table message (
  id     bigint generated always as identity primary key,
  number text not null,
  at     timestamptz not null,
  who    text not null,
  unit   text not null,
  -- Who may read it: everyone on the case, or those who handle it.
  inner_only boolean not null,
  text   text not null
);
create index message_number on message (number, id);

create table filed (
  number text not null,
  hash   text not null,
  name   text not null,
  what   text not null,
  who    text not null,
  at     timestamptz not null,
  primary key (number, hash, what)
);
