-- The docket keeps the codes of those who come into a case later.
insert into docket.second_code (number, code, given)
  select number, code, now() from batch where code is not null;
alter table batch drop column code;
