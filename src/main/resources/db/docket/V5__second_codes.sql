-- What is kept of the code by which somebody who comes into a case later finds it: its other
-- party, or who receives it. A case has one at a time; a new one takes the place of the old.
create table second_code (
  number text primary key references case_file,
  code   bytea not null,
  given  timestamptz not null
);
