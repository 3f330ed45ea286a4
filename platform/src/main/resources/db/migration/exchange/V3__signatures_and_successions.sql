-- the receipt of a message that is sent again is that of its first acceptance
alter table exchange.message_key add column entry uuid;

-- nonces of signed calls; worth nothing after their window, so a crash may empty it
create unlogged table exchange.seen_nonce (
  system text not null,
  nonce text not null,
  until timestamptz not null,
  primary key (system, nonce)
);
create index seen_nonce_until on exchange.seen_nonce (until);

-- agencies that were closed, with those that read what they left; also through several successions
create table exchange.predecessor (
  agency text not null,
  predecessor text not null,
  primary key (agency, predecessor)
);
