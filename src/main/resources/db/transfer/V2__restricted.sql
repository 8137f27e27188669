-- What rests on a restricted case is told only to those who may know of that case.
alter table transfer.line add column restricted boolean not null default false;
create index line_reference on transfer.line (owner, reference) where reference <> '';
