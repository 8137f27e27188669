-- The chronology as a stream for whoever counts. "xact" and "place" order it so that a follower
-- misses nothing: what commits later never stands before what a follower has seen, as long as it
-- reads only below the oldest transaction that is still open.
alter table event
  add column state text not null default '',
  add column marks jsonb not null default '{}',
  add column place bigint generated always as identity,
  add column xact xid8 not null default pg_current_xact_id();
create index event_stream on event (xact, place);
