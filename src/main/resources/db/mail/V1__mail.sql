-- Letters to people: written in one transaction with what they tell, sent afterwards.
create table mail.letter (
  id       uuid primary key,                -- its Message-ID is made of it
  address  text not null,
  about    text not null,                   -- number of the case
  subject  text not null,
  body     text not null,                   -- emptied when it was sent: the case has it
  made     timestamptz not null,
  next     timestamptz,                     -- null: given up
  attempts int  not null default 0,
  sent     timestamptz,
  last     text not null default ''
);
create index letter_next on mail.letter (next) where sent is null;
create index letter_about on mail.letter (about);
