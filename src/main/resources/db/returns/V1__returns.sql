-- One row for each return: a form that a body owes for a period. Its cells are those that are being
-- filled in; what was published stands in vintage and stays.
create table return (
  id      bigint generated always as identity primary key,
  form    text not null,
  period  text not null,
  first   date not null,
  last    date not null,
  unit    text not null,
  region  text not null,
  due     date not null,
  -- Units that audit it, the nearest first; the last one issued it and locks it.
  chain   text[] not null,
  stage   text not null,
  state   jsonb not null,
  cells   jsonb not null default '[]',
  version bigint not null default 1,
  vintage integer not null default 0,
  unique (form, period, unit, region)
);
create index return_unit on return (unit, id desc);
create index return_period on return (first, stage);

create table event (
  return  bigint not null references return,
  version bigint not null,
  act     text not null,
  who     text not null,
  at      timestamptz not null,
  said    text not null default '',
  -- Cells that it changed, with what stood there before.
  changes jsonb not null default '[]',
  primary key (return, version)
);

-- What a return said each time it was locked.
create table vintage (
  return bigint not null references return,
  number integer not null,
  cells  jsonb not null,
  reason text not null,
  who    text not null,
  at     timestamptz not null,
  primary key (return, number)
);

create function vintages_stay() returns trigger language plpgsql as $$
begin
  raise exception 'vintages are added, never changed or removed';
end $$;
create trigger vintages_stay before update or delete or truncate on vintage
  for each statement execute function vintages_stay();

-- Which return feeds an indicator of a body, so that no second one counts the same again.
create table fed (
  indicator text not null,
  unit      text not null,
  region    text not null,
  matter    text not null,
  first     date not null,
  last      date not null,
  return    bigint not null references return,
  primary key (indicator, unit, region, matter, first, last)
);

-- What was published and has changed since. Read by everyone: no person is named.
create table erratum (
  id        bigint generated always as identity primary key,
  return    bigint not null references return,
  vintage   integer not null,
  indicator text not null,
  period    text not null,
  region    text not null,
  unit      text not null,
  col       text not null,
  before    numeric,
  now       numeric,
  reason    text not null,
  day       date not null
);

-- As what a unit reports, where its level does not say it.
create table respondent (
  unit text primary key,
  kind text not null
);
