-- One row for each notice of infringement, beside its case file: how it was sent, and what came of it.
create table notice (
  number      text primary key,
  sender      text not null,
  reference   text not null,
  digest      bytea not null,
  complainant text not null,
  platform    text not null,
  matter      text not null,
  right_number text not null,
  received    date not null,
  stated      boolean not null default false,
  -- Null while it is open.
  outcome     text,
  closed      date,
  unique (sender, reference)
);
create index notice_complainant on notice (complainant, closed) where outcome is not null;
create index notice_received on notice (received desc, number desc);
