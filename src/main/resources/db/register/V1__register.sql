-- One row a right: what the office's data or published documents say of it.
create table register.entry (
  number    text primary key,          -- see RightNumber
  matter    text not null,
  title     text not null,
  owners    text[] not null,
  region    text not null,             -- GB/T 2260, empty when unknown
  field     text not null,
  filed     date,
  granted   date,
  ends      date,
  fees_paid date,
  standing  text not null,
  same_day  text not null,
  source    text not null,
  as_of     date not null,
  version   bigint not null default 1
);

-- What lies on a right. Whoever writes here holds the row of the right.
create table register.burden (
  id        bigint generated always as identity primary key,
  number    text not null references register.entry,
  kind      text not null,
  holder    text not null,
  reference text not null,
  since     date not null,
  until     date,
  ended     date,
  consents  text[] not null,
  laid_by   text not null,
  laid_at   timestamptz not null
);
create index burden_number on register.burden (number, id desc);

-- The register's last word, whatever a program does: a right has one pledge, one open licence, one
-- listing that has not ended.
create unique index burden_once on register.burden (number, kind)
  where ended is null and kind in ('PLEDGE', 'OPEN_LICENCE', 'LISTING');
