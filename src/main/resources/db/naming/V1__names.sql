-- Names of applicants and owners as sources write them, and the groups that they are put into:
-- one group is one body or person.
create table naming.name_group (
  id        bigint generated always as identity primary key,
  zh        text   not null default '',  -- the Chinese name to show; empty when there is none
  en        text   not null default '',  -- the name in Latin letters to show
  members   int    not null default 0,
  documents int    not null default 0,   -- name by name, so that one with two names counts twice
  gone_to   bigint references naming.name_group  -- where its names went when it was merged away
);

create table naming.name (
  id         bigint generated always as identity primary key,
  text       text   not null unique,     -- as written
  spelling   text   not null,            -- see org.wenlan.rights.Names
  key        text   not null,            -- see org.wenlan.naming.NameKey
  documents  int    not null,
  name_group bigint not null references naming.name_group
);

create index name_spelling on naming.name (spelling text_pattern_ops);
create index name_key on naming.name (key);
create index name_group_members on naming.name (name_group);

-- Why two names stand together: one row a merge.
create table naming.link (
  a        text not null,
  b        text not null,
  rule     text not null,
  likeness double precision not null,
  because  text not null,
  primary key (a, b)
);

create index link_b on naming.link (b);

-- What ties names together beside their letters, found by the last run over the records.
create table naming.evidence (
  a       text not null,
  b       text not null,
  rule    text not null,
  because text not null,
  primary key (a, b, rule)
);

-- In how many different keys a word is: how much it says.
create table naming.word (
  word  text primary key,
  names int  not null
);

-- What people decided. A row is never changed but for being withdrawn.
create table naming.decision (
  id        bigint generated always as identity primary key,
  act       text   not null,
  names     text[] not null,
  others    text[] not null,
  zh        text   not null default '',
  en        text   not null default '',
  reason    text   not null,
  by        text   not null,
  person    uuid   not null,
  at        timestamptz not null,
  withdrawn text   not null default '',  -- who withdrew it, when and why
  withdrawn_at timestamptz
);

create index decision_names on naming.decision using gin (names);
create index decision_others on naming.decision using gin (others);

-- Runs over all records.
create table naming.run (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  version    bigint not null,            -- of the records, see rights
  names      int    not null,
  keys       int    not null,            -- different keys, for the weight of words
  groups     int    not null
);
