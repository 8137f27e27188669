-- One row a published document. The body is the whole record (Wenlan's own JSON, deflated); the
-- other columns are what it is found by.
create sequence rights.version;

create table rights.document (
  id          bigint generated always as identity primary key,
  key         text   not null,          -- CN107526784A
  number      text   not null,          -- CN107526784: all levels that share a number
  application text,                     -- CN201710752678
  family      text   not null,          -- see org.wenlan.rights.Families
  version     bigint not null default nextval('rights.version'), -- order of changes
  seen        bigint[] not null,        -- hashes of the source records that are merged in here
  body        bytea  not null
);

-- The body is compressed already; a second compression costs time and gains nothing.
alter table rights.document alter column body set storage external;

create unique index document_key on rights.document (key);
create index document_number on rights.document (number);
create index document_application on rights.document (application);
create index document_family on rights.document using hash (family);
create unique index document_version on rights.document (version);
