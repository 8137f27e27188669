-- One line a transfer or request, beside its file in the docket.
create table transfer.line (
  number text primary key,
  owner text not null,
  kind text not null,                   -- TRANSFER, REQUEST or ASKED
  subject text not null,
  partner text not null,
  reference text not null,              -- of the case or clue that it came from
  stage text not null,
  open boolean not null,
  outcome text not null default '',
  code bytea,                           -- hash of the receiver's code, once it was sent
  due date,
  opened date not null
);
create index line_owner on transfer.line (owner, number desc);
