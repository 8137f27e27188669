-- Who entered a power; null for those of before.
alter table power add column person uuid;

-- A power counts from here on: a second person of the centre, or of its giver, looked at it.
create table power_confirmed (
  power  bigint primary key references power,
  person uuid,                          -- null for powers of before
  name   text not null,
  at     timestamptz not null
);
insert into power_confirmed (power, name, at) select id, noted, at from power;
create trigger confirmed_powers_stay before update or delete or truncate on power_confirmed
  for each statement execute function rows_stay();

-- The last day of a power that ends otherwise than it was entered; the earliest counts.
create table power_end (
  id        bigint generated always as identity primary key,
  power     bigint not null references power,
  last      date not null,
  reference text not null,
  person    uuid not null,
  name      text not null,
  at        timestamptz not null
);
create index power_end_power on power_end (power);
create trigger power_ends_stay before update or delete or truncate on power_end
  for each statement execute function rows_stay();
