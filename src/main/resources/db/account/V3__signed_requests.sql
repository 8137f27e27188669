-- Numbers that programs used once in signed requests; none is taken twice while it could count.
create table nonce (
  client uuid not null references client (id),
  nonce  text not null,
  at     timestamptz not null,
  primary key (client, nonce)
);
create index nonce_at on nonce (at);
