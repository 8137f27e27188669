-- Every definition that was ever published, whole: a case reads the version that it began with.
create table affairs.definition (
  code      text not null,
  version   integer not null,
  text      text not null,      -- the file
  bank      text not null,      -- the questions that it may use, as they were
  shipped   boolean not null,   -- whether it came with the platform
  publisher text not null,
  why       text not null,
  published timestamptz not null,
  primary key (code, version)
);

-- Changes that somebody proposes and somebody else decides.
create table affairs.proposal (
  id        bigint generated always as identity primary key,
  code      text not null,
  base      integer not null,   -- version that it changes; 0 for a new affair
  text      text not null,
  why       text not null,
  proposer  uuid not null,
  proposed  timestamptz not null,
  name      text not null,
  decision  text not null,      -- open, published, declined
  decider   text not null,
  said      text not null
);
create index proposal_open on affairs.proposal (id) where decision = 'open';

-- What people have not sent yet, by the hash of their code.
create table affairs.draft (
  code    bytea primary key,
  affair  text not null,
  version integer not null,
  answers jsonb not null,
  files   jsonb not null,       -- as which material, hash and name
  changed timestamptz not null,
  number  text                  -- of the case that came of it
);
create index draft_changed on affairs.draft (changed) where number is null;

-- One line an application, beside its case file: what desks and lists show.
create table affairs.line (
  number    text primary key,
  affair    text not null,
  version   integer not null,
  owner     text not null,
  applicant text not null,
  region    text not null,
  standing  text not null,
  stage     text not null,
  open      boolean not null,
  opened    date not null
);
create index line_desk on affairs.line (owner, open, number desc);
create index line_affair on affairs.line (affair, owner, open, number desc);

-- What was given, and what registers show of it.
create table affairs.entry (
  number    text primary key,   -- of the result
  case_of   text not null unique,
  affair    text not null,
  version   integer not null,
  register  text not null,      -- empty when it enters none
  holder    text not null,
  region    text not null,
  given     date not null,
  until     date,
  code      text not null unique,  -- by which anyone verifies it
  ended     date,
  reason    text not null
);
create index entry_register on affairs.entry (register, number desc);

-- How content applicants were, once a case.
create table affairs.rating (
  number text primary key,
  points smallint not null check (points between 1 and 5),
  said   text not null,
  at     timestamptz not null
);

-- Units that were asked what they think, so that they find it on their desks.
create table affairs.asked (
  number   text not null,
  unit     text not null,
  answered boolean not null,
  primary key (number, unit)
);
create index asked_unit on affairs.asked (unit, answered, number desc);
