-- An import, its files and what was refused. A file's row is its checkpoint: it is written in the
-- transaction that writes the records it counts.
create table loading.run (
  id       bigint generated always as identity primary key,
  sources  text[]  not null,
  dry      boolean not null,
  retries  bigint  references loading.run (id),     -- only this run's rejects are read again
  state    text    not null,                        -- queued running done failed cancelled
  message  text    not null default '',
  asked    timestamptz not null,
  started  timestamptz,
  ended    timestamptz,
  seconds  double precision not null default 0,     -- time spent over all attempts
  bytes    bigint  not null default 0,              -- of the files on disk, as far as read
  total    bigint  not null default -1,             -- their sizes together; -1 before they are known
  cancel   boolean not null default false
);

create table loading.file (
  run      bigint  not null references loading.run (id) on delete cascade,
  ordinal  int     not null,
  name     text    not null,                        -- folder/archive.zip!inner.xml
  format   text,                                    -- null: nothing that Wenlan reads
  note     text    not null default '',
  finished boolean not null default false,
  read     bigint  not null default 0,
  added    bigint  not null default 0,
  changed  bigint  not null default 0,
  same     bigint  not null default 0,
  rejected bigint  not null default 0,
  primary key (run, ordinal)
);

create table loading.reject (
  run     bigint not null references loading.run (id) on delete cascade,
  file    int    not null,
  record  bigint not null,
  line    bigint not null,
  label   text   not null,
  reason  text   not null,
  primary key (run, file, record)
);
