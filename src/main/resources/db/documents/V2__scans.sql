-- What a virus scanner said of a document: nothing yet, clean, that it would not look, or a threat.
alter table document
  add column scan text not null default 'UNSCANNED'
    check (scan in ('UNSCANNED', 'CLEAN', 'DECLINED', 'THREAT')),
  add column scanned timestamptz,
  -- The scanner and its signatures, as it names them: with others it looks again.
  add column signatures text,
  add column threat text,
  -- When a scanner gave no answer to it last.
  add column tried timestamptz,
  add check ((scan = 'UNSCANNED') = (scanned is null)),
  add check ((scan = 'UNSCANNED') = (signatures is null)),
  add check ((scan = 'THREAT') = (threat is not null));
create index document_unscanned on document (tried nulls first) where scan = 'UNSCANNED';
create index document_threat on document (stored) where scan = 'THREAT';
create index document_stored on document (stored);
