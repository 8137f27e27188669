-- Whom a provider of sign-ins (OpenID Connect) means: the account was there before.
create table sign_in_elsewhere (
  issuer  text not null,
  subject text not null,
  person  uuid not null references person (id),
  since   timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, person)
);

-- Who went to the provider and is not back yet; each may come back once, with the same browser.
create table gone_to_sign_in (
  state    bytea primary key,
  browser  bytea not null,
  nonce    text not null,
  verifier text not null,
  target   text not null,
  at       timestamptz not null
);
