-- Bodies that mediate, and those who do it.
create table mediation.organisation (
  code      text primary key,
  name      text not null,
  kind      text not null,
  unit      text not null,              -- whose desk takes its cases
  region    text not null,
  court     text not null,              -- that invited it; may be empty
  fields    text not null,              -- kinds of right, parted by blanks; empty for all
  languages text not null,
  active    boolean not null,
  since     date not null
);

create table mediation.mediator (
  id           bigint generated always as identity primary key,
  organisation text not null references mediation.organisation,
  person       uuid not null,           -- whose account enters the room
  name         text not null,
  fields       text not null,
  languages    text not null,
  station      text not null,           -- placed at a court, online mediator of an internet court
  court        text not null,
  conflicts    text not null,           -- names, one a line, that they declared
  active       boolean not null,
  since        date not null,
  unique (organisation, person)
);

-- One line a mediation, beside its file in the docket.
create table mediation.line (
  number       text primary key,
  client       uuid,                    -- the court's program that referred it
  reference    text not null,           -- the referring court's own number; may be empty
  code         bytea,                   -- hash of the code of the side that answers
  owner        text not null,
  desk         text not null,
  organisation text not null,
  mediator     bigint,
  person       uuid,                    -- the mediator's account
  kind         text not null,
  source       text not null,
  petitioner   text not null,
  respondent   text not null,
  stage        text not null,
  open         boolean not null,
  accepted     date,
  ended        date,
  settled      boolean not null default false,
  consented    boolean not null default false, -- by both sides
  next_due     date,                    -- of what was promised and is not done
  opened       date not null
);
create index line_desk on mediation.line (desk, stage, number desc);
create index line_owner on mediation.line (owner, stage, number desc);
create index line_person on mediation.line (person, number desc) where person is not null;
create index line_organisation on mediation.line (organisation, stage);
create unique index line_reference on mediation.line (client, reference)
  where client is not null and reference <> '';

-- What is said in the room: for the two sides and the mediator, for nobody else.
create table mediation.word (
  id         bigint generated always as identity primary key,
  number     text not null references mediation.line,
  kind       text not null,
  version    integer not null,
  author     text not null,
  text       text not null,
  at         timestamptz not null,
  petitioner text,                      -- how the side answered
  respondent text
);
create index word_number on mediation.word (number, id);
