-- One row an auction, beside its file in the docket. Whoever bids, admits or ends holds this row.
create table auction.sale (
  number       text primary key,
  owner        text not null,             -- the unit that holds it
  listing      text not null,
  right_number text not null,
  title        text not null,
  way          text not null,
  stage        text not null,
  open         boolean not null,          -- whether anything can still happen
  floor        bigint not null,           -- whole yuan, as everywhere here
  step         bigint not null,
  reserve      bigint not null,           -- 0 for none; never shown
  opens        timestamptz not null,
  closes       timestamptz not null,      -- moved by a late bid
  until        text not null,             -- last day of a licence; empty for none
  terms        text not null,
  announced    date not null,
  highest      bigint not null default 0,
  leader       integer not null default 0, -- bidder by number; 0 before the first bid
  bids         integer not null default 0,
  bidders      integer not null default 0  -- admitted so far
);
-- The last word: a listing is in one auction at a time.
create unique index sale_listing on auction.sale (listing) where open;
create index sale_all on auction.sale (number desc);
create index sale_owner on auction.sale (owner, number desc);
create index sale_due on auction.sale (closes) where open;

-- One row a bidder, beside his file in the docket, which has his name.
create table auction.bidder (
  number  text primary key,
  auction text not null references auction.sale,
  state   text not null,
  place   integer,                        -- how he is called; null before he is admitted
  body    text not null,                  -- name and contact in one spelling
  applied timestamptz not null,
  unique (auction, place)
);
create index bidder_auction on auction.bidder (auction, number);
-- The last word: nobody is two bidders of one auction.
create unique index bidder_body on auction.bidder (auction, body) where state <> 'Refused';

create table auction.bid (
  auction text not null references auction.sale,
  serial  integer not null,
  bidder  text not null references auction.bidder,
  place   integer not null,
  amount  bigint not null,
  at      timestamptz not null,
  key     text not null,                  -- the sender's; the same one is the same bid
  primary key (auction, serial),
  unique (auction, amount),
  unique (bidder, key)
);
