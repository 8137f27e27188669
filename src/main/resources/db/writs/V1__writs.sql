-- How many numbers of a series a unit has given in a year; a row lock keeps two from one number.
create table writs.series (
  series text not null,
  unit   text not null,
  year   integer not null,
  given  integer not null,
  primary key (series, unit, year)
);

-- Writs as they were issued, in both languages; only the three columns at the end ever change.
create table writs.writ (
  id            bigint generated always as identity primary key,
  case_number   text not null,
  template      text not null,
  version       integer not null,
  unit          text not null,
  year          integer not null,
  serial        integer not null,
  number        jsonb not null,
  day           date not null,
  by_name       text not null,
  title         jsonb not null,
  text          jsonb not null,
  basis         jsonb not null,
  signs         jsonb not null,
  inside        boolean not null,     -- only for those whom the box of the case counts as inside
  cancelled_by  text,
  cancelled_on  date,
  cancelled_why text
);
create index writ_case on writs.writ (case_number, id);
