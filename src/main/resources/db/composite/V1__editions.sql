-- Published results of composite indices. A row is never changed: a correction is another edition.
create table edition (
  id text primary key,
  model text not null,
  number int not null,
  -- of the model's files, the data, the seed, the runs and the vintage: the same result twice is one
  fingerprint text not null unique,
  method text not null,
  indicators text not null,
  content jsonb not null,
  published timestamptz not null,
  unique (model, number)
);
