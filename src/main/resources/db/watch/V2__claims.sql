-- A claim can be watched: its words with how rare each was when the watch was made.
alter table watch add column telltale jsonb;
alter table watch drop constraint watch_kind_check;
alter table watch add constraint watch_kind_check
  check (kind in ('SEARCH', 'RIGHT', 'APPLICANT', 'CLASS', 'CLAIM')
    and (kind = 'CLAIM') = (telltale is not null));
