-- Codes that let somebody in once each when the authenticator is not at hand; only hashes are kept.
create table recovery (
  person uuid not null references person (id),
  code   bytea not null,
  primary key (person, code)
);
