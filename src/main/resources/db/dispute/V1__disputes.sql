-- One dispute: a right, the parties and the act complained of.
create table dispute.dispute (
  number text primary key,
  place  text not null,                 -- right and act, normalised: under it disputes meet
  same   text not null unique,          -- the place and all parties, normalised: one dispute
  kind   text not null,                 -- of right
  act    text not null,
  agreed text not null,                 -- what arbitration agreement the parties made; empty when none
  opened date not null,
  body   jsonb not null
);
create index dispute_place on dispute.dispute (place);

-- A way that a dispute takes, by the case that carries it; a suit by the court's number.
create table dispute.route (
  id          bigint generated always as identity primary key,
  dispute     text not null references dispute.dispute,
  route       text not null,
  court       text not null,            -- empty but for suits
  case_number text not null,
  opened      date not null,
  closed      date,
  outcome     text,
  recorded    text not null,            -- the unit that said so
  check ((closed is null) = (outcome is null)),
  unique (dispute, court, case_number)
);
create unique index route_case on dispute.route (court, case_number) where route <> 'CONSULT';
create index route_dispute on dispute.route (dispute, id);
create index route_day on dispute.route (opened, route);
-- Of adjudications, arbitrations and mediations of one dispute one is open at a time.
create unique index route_one on dispute.route (dispute, route)
  where closed is null and route in ('MEDIATE', 'ARBITRATE', 'ADJUDICATE');
