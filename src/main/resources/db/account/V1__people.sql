-- People, how they prove who they are, and what was done by whom.
create table person (
  id        uuid primary key,
  sign_in   text not null unique check (sign_in = lower(sign_in)),
  name      text not null,
  unit      text not null,
  roles     text[] not null check (cardinality(roles) > 0),
  password  text not null,
  totp      bytea not null,
  -- The step of the last one-time password: none is taken twice, none older.
  totp_step bigint not null default 0,
  active    boolean not null default true,
  since     timestamptz not null
);

-- A person comes in by an invitation that names the roles; there is no default password.
create table invitation (
  token   bytea primary key,
  name    text not null,
  unit    text not null,
  roles   text[] not null check (cardinality(roles) > 0),
  totp    bytea not null,
  by      text not null,
  ends    timestamptz not null,
  used    boolean not null default false
);

create table session (
  token     bytea primary key,
  person    uuid not null references person (id),
  started   timestamptz not null,
  seen      timestamptz not null,
  -- When the second factor was last shown: signing asks for it anew.
  confirmed timestamptz not null
);
create index session_person on session (person);

create table attempt (
  subject text not null,
  at      timestamptz not null
);
create index attempt_subject on attempt (subject, at);

-- Programs of platforms and partners. The key itself is not kept.
create table client (
  id      uuid primary key,
  name    text not null unique,
  unit    text not null,
  key     bytea not null unique,
  -- Needed in clear: both sides sign webhooks with it.
  secret  bytea not null,
  webhook text not null default '',
  active  boolean not null default true,
  since   timestamptz not null
);

-- Who did what. Rows are added, never changed.
create table deed (
  id    bigint generated always as identity primary key,
  at    timestamptz not null,
  who   text not null,
  act   text not null,
  about text not null,
  said  text not null default ''
);
create index deed_about on deed (about, id);

create function deeds_stay() returns trigger language plpgsql as $$
begin
  raise exception 'deeds are added, never changed or removed';
end $$;
create trigger deeds_stay before update or delete or truncate on deed
  for each statement execute function deeds_stay();
