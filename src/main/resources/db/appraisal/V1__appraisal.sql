-- One line an appraisal, beside its case file: what lists show.
create table appraisal.line (
  number   text primary key,
  owner    text not null,
  activity text not null,
  body     text not null,
  kind     text not null,
  stage    text not null,
  open     boolean not null,
  risk     text not null,     -- of the approved report; empty before there is one
  adoption text not null,     -- of the confirmed decision; empty before there is one
  until    text not null,     -- the day agreed, or empty
  opened   date not null
);
create index line_owner on appraisal.line (owner, number desc);
