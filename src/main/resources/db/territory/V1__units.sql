-- Units that act: offices at four levels, institutions, and partner units elsewhere.
create table unit (
  code       text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_zh    text not null,
  name_en    text not null,
  level      text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'INSTITUTION', 'PARTNER')),
  region     text not null,
  parent     text references unit (code),
  -- A partner unit works under a memorandum, others under none.
  agreed     date,
  ends       date,
  matters    text[] not null,
  fields     text[] not null default '{}',
  capacity   int not null check (capacity >= 0),
  available  boolean not null default true,
  check ((level = 'PARTNER') = (agreed is not null)),
  check (ends is null or ends >= agreed)
);
