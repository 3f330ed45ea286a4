-- What happened to the documents of an agency, in the order of the journal; made from its entries
-- and made again from them when asked.
create table exchange.event (
  agency text not null,
  sequence bigint not null,
  kind text not null,
  document uuid not null,
  recipient text not null,
  detail text not null,
  at timestamptz not null,
  primary key (agency, sequence, kind)
);

-- Where the events of an agency are pushed to. after is the last sequence the target confirmed.
create table exchange.webhook (
  id uuid primary key,
  agency text not null,
  system text not null,
  url text not null,
  created_at timestamptz not null,
  after bigint not null,
  active boolean not null,
  attempts int not null,
  next_attempt timestamptz not null,
  failing_since timestamptz,
  last_success timestamptz,
  last_error text not null
);
create index webhook_agency on exchange.webhook (agency);
create index webhook_due on exchange.webhook (next_attempt) where active;
