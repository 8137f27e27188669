-- A yearbook of a region and year, with the numbers frozen as they were when it was built.
create table edition (
  id        bigint generated always as identity primary key,
  region    text not null,
  year      int not null,
  template  text not null,
  version   bigint not null,
  state     text not null check (state in ('Draft', 'InReview', 'Approved', 'Published')),
  drafter   text not null,
  reviewer  text not null default '',
  remark    text not null default '',
  built     timestamptz not null,
  published timestamptz,
  content   jsonb not null
);
create index edition_of on edition (region, year, id desc);
-- One edition of a year is in the making at a time.
create unique index edition_open on edition (region, year) where state <> 'Published';

-- What is published stays as it is; later corrections are errata.
create function published_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'Published' then
    raise exception 'a published yearbook is never changed or removed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_stays before update or delete on edition
  for each row execute function published_stays();

create table step (
  edition bigint not null references edition (id),
  version bigint not null,
  act     text not null,
  who     text not null,
  at      timestamptz not null,
  said    text not null default '',
  primary key (edition, version)
);
