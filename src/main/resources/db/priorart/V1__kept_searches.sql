-- Searches that people keep; each belongs to one person.
create table priorart.search (
  id bigint generated always as identity primary key,
  owner uuid not null,
  name text not null,
  question jsonb not null,
  version bigint not null default 1,
  made timestamptz not null,
  looked timestamptz not null
);
create index search_owner on priorart.search (owner, looked desc);

-- What a searcher says of a document of a search.
create table priorart.remark (
  id bigint generated always as identity primary key,
  search bigint not null references priorart.search on delete cascade,
  number text not null,
  title text not null,
  published date,
  rank integer not null,
  mark text not null check (mark in ('SEEN', 'CLOSE', 'BACKGROUND', 'EXCLUDED')),
  note text not null,
  unique (search, number)
);
