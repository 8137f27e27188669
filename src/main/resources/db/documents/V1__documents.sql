-- Bytes of a document or of an upload, in pieces of 1 MiB; only the last of a body is shorter, so
-- any place is found without reading what stands before it.
create table chunk (
  body    uuid not null,
  ordinal integer not null check (ordinal >= 0),
  bytes   bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (body, ordinal)
);
-- Pictures and archives are packed already: trying again costs time and gains nothing.
alter table chunk alter column bytes set storage external;

-- On its way in. Its chunks are those of the body with its id; every part is committed by itself.
create table upload (
  id        uuid primary key,
  -- Null: a file that is handed in whole, which nobody can resume.
  owner     text,
  name      text not null,
  -- Below zero: not known before its end.
  bytes     bigint not null,
  received  bigint not null default 0 check (received >= 0 and (bytes < 0 or received <= bytes)),
  touched   timestamptz not null,
  -- How it ended: with a document, or with a reason.
  hash      bytea,
  rule      text,
  arguments text[],
  check (hash is null or rule is null)
);
create index upload_touched on upload (touched);

-- A document. This row is written last, after all chunks of its body are committed and looked at:
-- whoever finds it finds all of it.
create table document (
  hash       bytea primary key check (octet_length(hash) = 32),
  body       uuid not null unique,
  name       text not null,
  kind       text not null,
  bytes      bigint not null check (bytes > 0),
  media_type text not null,
  active     boolean not null,
  stored     timestamptz not null
);
