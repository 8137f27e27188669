-- What was handed over, as the bytes that the receiver has; found by the hash over its list of hashes.
create table parcel.parcel (
  seal text primary key,                -- SHA-256 of SHA256SUMS
  name text not null,
  made timestamptz not null,
  bytes bytea not null
);
