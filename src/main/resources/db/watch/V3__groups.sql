-- All names of an applicant can be watched: the subject is one of them, and what is asked follows
-- its group.
alter table watch drop constraint watch_kind_check;
alter table watch add constraint watch_kind_check
  check (kind in ('SEARCH', 'RIGHT', 'APPLICANT', 'GROUP', 'CLASS', 'CLAIM')
    and (kind = 'CLAIM') = (telltale is not null));
