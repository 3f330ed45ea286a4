-- Numbers of documents: each agency has a book of arrivals and books of departures for every year.
-- last is the last number that the book gave by itself, 0 for none. Its row is locked until the
-- transaction ends: a number is given once, and one that is rolled back leaves no gap.
create table exchange.number_book (
  agency text not null,
  book text not null check (book in ('arrivals', 'departures')),
  series text not null,
  year int not null,
  last int not null,
  primary key (agency, book, series, year)
);

create table exchange.book_entry (
  agency text not null,
  book text not null,
  series text not null,
  year int not null,
  number text not null,
  number_key text not null,
  position int not null,
  document uuid not null references exchange.document,
  by_hand boolean not null,
  request text,
  entered_on date not null,
  primary key (agency, book, series, year, number_key),
  foreign key (agency, book, series, year) references exchange.number_book
);
create unique index book_entry_of on exchange.book_entry (document, agency, book);
-- a letter that is sent twice by one form keeps the number it got first
create unique index book_entry_request on exchange.book_entry (agency, request);
create index book_entry_in_order on exchange.book_entry (agency, book, year, position);
