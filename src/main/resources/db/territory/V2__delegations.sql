-- A unit acts for another in a matter, for a period, by a decision.
create table delegation (
  id        bigint generated always as identity primary key,
  giver     text not null references unit (code),
  taker     text not null references unit (code),
  matter    text not null check (matter in ('PATENT', 'DESIGN', 'TRADEMARK')),
  since     date not null,
  -- Its last day; null while no end is decided.
  until     date,
  reference text not null,
  check (giver <> taker),
  check (until is null or until >= since)
);
create index delegation_taker on delegation (taker, since);
