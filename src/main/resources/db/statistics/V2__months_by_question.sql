-- A table of months for each kind of question, so that what is read is not finer than what is asked.

-- What happened in a region.
create table monthly (
  indicator text not null,
  month     date not null,
  region    text not null,
  measure   numeric not null,
  primary key (indicator, month, region)
);
create index monthly_all on monthly (month, region, indicator);

-- The same, taken apart by one property: kind is UNIT, MATTER or OUTCOME.
create table part (
  indicator text not null,
  kind      text not null,
  month     date not null,
  region    text not null,
  part      text not null,
  measure   numeric not null,
  primary key (indicator, kind, month, region, part)
);

-- Levels are asked for as they stood last, property by property. Their months also hold sums of
-- flows that were kept before this version; nobody asks a level for a flow.
alter table total rename to level;
alter index total_month rename to level_month;
alter table level drop column facts;

insert into monthly
select indicator, month, region, sum(measure) from level group by 1, 2, 3;

insert into part
select indicator, kind, month, region, part, sum(measure)
from level cross join lateral
  (values ('UNIT', unit), ('MATTER', matter), ('OUTCOME', outcome)) apart(kind, part)
group by 1, 2, 3, 4, 5;
