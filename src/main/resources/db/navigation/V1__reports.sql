-- A patent navigation report with its outline, searches and tables as they were.
create table report (
  id        bigint generated always as identity primary key,
  series    bigint references report (id), -- the first edition; null for that one itself
  edition   int not null,
  version   bigint not null,
  state     text not null
    check (state in ('Draft', 'SentBack', 'InReview', 'Reviewed', 'Published')),
  reviewer  text not null default '',
  remark    text not null default '',
  published timestamptz,
  head      jsonb not null,
  outline   jsonb not null,
  asked     jsonb not null,
  texts     jsonb not null,
  filled    jsonb,
  hands     jsonb not null,
  begun     timestamptz not null
);
create unique index report_edition on report (coalesce(series, id), edition);
-- One edition of a series is in the making at a time.
create unique index report_open on report (coalesce(series, id)) where state <> 'Published';

-- What is published stays as it is; what is otherwise later stands in the next edition.
create function published_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'Published' then
    raise exception 'a published navigation report is never changed or removed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_stays before update or delete on report
  for each row execute function published_stays();

create table step (
  report  bigint not null references report (id),
  version bigint not null,
  act     text not null,
  who     text not null,
  at      timestamptz not null,
  said    text not null default '',
  primary key (report, version)
);
