-- Brands and rights that a unit watches.
create table clue.brand (
  id bigint generated always as identity primary key,
  owner text not null,
  name text not null,
  names text[] not null,                -- every name that is looked for, this one too
  holder text not null,
  right_number text not null,           -- of the trade mark or other right; may be empty
  classes text[] not null,              -- Nice classes
  categories text[] not null,           -- words of categories of goods
  price numeric(14, 2),                 -- the brand's own usual price, CNY
  sellers text[] not null,              -- who may sell it, folded
  since date not null,
  until date,                           -- last day on which it is watched
  changed timestamptz not null,
  version bigint not null default 1,
  unique (owner, name)
);

create table clue.import (
  id bigint generated always as identity primary key,
  owner text not null,
  name text not null,
  who text not null,
  began timestamptz not null,
  ended timestamptz,
  rows bigint not null default 0,
  digest text not null default '',      -- over the rows read so far, by which a broken-off file is known
  kept bigint not null default 0,       -- like a watched name, and new
  there bigint not null default 0,      -- there before
  plain bigint not null default 0,      -- like none: counted, not kept
  rejected bigint not null default 0,
  above bigint not null default 0,      -- at or above the threshold
  model text not null,
  cut text not null default ''          -- why reading stopped before the end
);
create unique index import_running on clue.import (owner, name) where ended is null;

create table clue.reject (
  import bigint not null references clue.import,
  line bigint not null,
  rule text not null,
  argument text not null,
  primary key (import, line)
);

-- Listings that are like a watched name. The snapshot is what was imported, to the letter.
create table clue.offer (
  id bigint generated always as identity primary key,
  owner text not null,
  import bigint not null references clue.import,
  reference text not null,
  platform text not null,
  seller_key text not null,
  image text not null,
  snapshot text not null,               -- JSON
  hash text not null,                   -- SHA-256 of the snapshot
  seen timestamptz not null,
  unique (owner, platform, reference)
);
create index offer_seller on clue.offer (owner, seller_key);
create index offer_image on clue.offer (owner, image) where image <> '';

create table clue.finding (
  offer bigint not null references clue.offer,
  brand bigint not null references clue.brand,
  model text not null,
  points integer not null,
  above boolean not null,
  likeness real not null,
  parts text not null,                  -- JSON: feature by feature
  primary key (offer, brand, model)
);
create index finding_above on clue.finding (model, brand) where above;

-- One line a clue, beside its file in the docket.
create table clue.line (
  number text primary key,
  owner text not null,
  brand bigint not null references clue.brand,
  seller_key text not null,
  seller text not null,
  model text not null,
  points integer not null,
  offers integer not null,
  stage text not null,
  open boolean not null,
  verdict text not null default '',
  answer text not null default '',
  answered timestamptz,
  batch text not null default '',
  handed date,
  due date,
  opened date not null
);
create index line_owner on clue.line (owner, number desc);
create index line_batch on clue.line (batch) where batch <> '';
create index line_seller on clue.line (owner, seller_key) where answer <> '';

create table clue.taken (
  offer bigint not null references clue.offer,
  brand bigint not null references clue.brand,
  number text not null,
  primary key (offer, brand)
);

create table clue.batch (
  number text primary key,
  owner text not null,
  title text not null,
  receiver text not null,
  stage text not null,
  open boolean not null,
  clues integer not null default 0,
  code bytea,                           -- hash of the receiver's code, once it was sent
  due date,
  opened date not null
);
create index batch_owner on clue.batch (owner, number desc);
