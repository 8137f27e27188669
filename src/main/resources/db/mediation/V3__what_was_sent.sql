-- What a program sent, so that the same is filed once and something else is not taken for it.
alter table mediation.line
  add column sent  text not null default '', -- what it says that it is: the number at the court
  add column print text not null default ''; -- of the whole; empty for what came before
update mediation.line set sent = reference where client is not null;
drop index mediation.line_reference;
create unique index line_sent on mediation.line (client, sent) where client is not null and sent <> '';

-- How each body did is shown to everybody, and read from here.
create index line_figures on mediation.line (organisation)
  include (accepted, ended, settled, consented) where accepted is not null;

-- Programs of courts and units were given the code of the side that asks, which opens the room. These
-- codes open nothing any more; the body gives that side another one.
update docket.case_file set code = sha256(convert_to(gen_random_uuid()::text, 'UTF8'))
  from mediation.line
  where line.number = case_file.number and line.client is not null
    and line.source in ('COURT', 'UNIT');
