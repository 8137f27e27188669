-- What is kept of the code by which the party of a penalty case, or the respondent of an
-- adjudication, sees its page; null while none was given. A new one takes the place of the old.
alter table line add column code bytea;

-- What a party wrote on its page, each on a side of its own.
create table said (
  number text not null references line,
  serial integer not null,
  side   text not null,                 -- PARTY, PETITIONER or RESPONDENT
  kind   text not null,                 -- STATEMENT or ANSWER
  text   text not null,
  at     timestamptz not null,
  primary key (number, serial)
);
create trigger said_stays before update or delete or truncate on said
  for each statement execute function rows_stay();
