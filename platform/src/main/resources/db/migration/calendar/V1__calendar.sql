create schema if not exists calendar;

create table calendar.special_day (
  date date primary key,
  name text not null check (name is nfc normalized),
  kind text not null,
  replaces date,
  source text not null
);

-- a year without a row, or whose day of publication has not come, is not published
create table calendar.year (
  year int primary key,
  published_on date not null,
  decision text not null,
  source text not null
);

-- hours hold from their day until the next set of the same unit; the unit '' is everybody
create table calendar.shift (
  unit text not null,
  valid_from date not null,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (unit, valid_from, weekday, opens),
  check (opens < closes)
);

create table calendar.version (
  number bigint not null,
  changed_at timestamptz
);
insert into calendar.version (number) values (0);
