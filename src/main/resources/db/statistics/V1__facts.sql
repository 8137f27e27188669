-- What was counted. A fact is added and never changed; a correction is a fact of its own.
create table fact (
  id        bigint generated always as identity primary key,
  -- What makes it one and the same fact however often it is delivered.
  key       text not null unique,
  indicator text not null,
  -- Of a flow the day on which it happened, of a stock the day on which it stood so.
  day       date not null,
  region    text not null,
  unit      text not null,
  matter    text not null,
  outcome   text not null,
  -- Of a flow what is added, of a stock the level from that day on.
  measure   numeric not null,
  -- The case or the return behind it, such as case:ZX20260000001.
  origin    text not null,
  reason    text not null default '',
  at        timestamptz not null
);
create index fact_rows on fact (indicator, day, id);

create function facts_stay() returns trigger language plpgsql as $$
begin
  raise exception 'facts are added, never changed or removed';
end $$;
create trigger facts_stay before update or delete or truncate on fact
  for each statement execute function facts_stay();

-- Facts by month, kept in the transaction that adds them: a dashboard reads these. Of a stock the
-- last level of the month.
create table total (
  indicator text not null,
  month     date not null,
  region    text not null,
  unit      text not null,
  matter    text not null,
  outcome   text not null,
  measure   numeric not null,
  facts     bigint not null,
  primary key (indicator, month, region, unit, matter, outcome)
);

create index total_month on total (month, indicator);

-- How far each source of events has been read.
create table follower (
  source      text primary key,
  transaction bigint not null,
  place       bigint not null
);

-- Why the sum of a region's parts is not what the region itself reported.
create table difference (
  indicator   text not null,
  period      text not null,
  region      text not null,
  reported    numeric not null,
  summed      numeric not null,
  explanation text not null,
  by          text not null,
  at          timestamptz not null,
  primary key (indicator, period, region)
);
