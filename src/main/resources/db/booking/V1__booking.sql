-- Houses with counters of several bodies.
create table booking.centre (
  code    text primary key,
  name_zh text not null,
  name_en text not null,
  address text not null,
  unit    text not null,        -- that runs it
  region  text not null,
  tenants text not null         -- one a line
);

create table booking.counter (
  code     text primary key,
  centre   text not null references booking.centre (code),
  name_zh  text not null,
  name_en  text not null,
  opens    text not null,       -- hours of every working day
  minutes  integer not null check (minutes > 0),
  capacity integer not null check (capacity > 0),
  ahead    integer not null check (ahead > 0),
  active   boolean not null
);

-- How many places of a time are taken; no row: none.
create table booking.slot (
  counter text not null references booking.counter (code),
  day     date not null,
  at      time not null,
  taken   integer not null check (taken >= 0),
  primary key (counter, day, at)
);

-- One line a booking, beside its case file: what the desk shows.
create table booking.line (
  number   text primary key,
  counter  text not null references booking.counter (code),
  day      date not null,
  at       time not null,
  unit     text not null,
  name     text not null,
  phone    text not null,
  email    text not null,
  subject  text not null,
  standing text not null,
  reminded boolean not null
);
create index line_desk on booking.line (unit, day, at);
create index line_phone on booking.line (phone, day) where standing = 'Booked';
create unique index line_once on booking.line (counter, day, at, phone) where standing = 'Booked';
