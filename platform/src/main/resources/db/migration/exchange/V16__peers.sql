-- Other nodes that documents are exchanged with; id is the axis code of the node, public_key the
-- X.509 form of its Ed25519 key. A round asks for agencies and heads, a turn hands documents over.
create table exchange.peer (
  id text primary key,
  name text not null,
  address text not null,
  public_key bytea not null,
  active boolean not null,
  created_at timestamptz not null,
  next_round timestamptz not null,
  failures int not null default 0,
  last_round timestamptz,
  last_error text not null default '',
  next_turn timestamptz not null,
  turn_failures int not null default 0,
  turn_error text not null default ''
);

-- Who says that it serves which agency; the oldest claim of an active peer is in force.
create table exchange.peer_agency (
  agency text not null,
  peer text not null references exchange.peer,
  claimed bigint generated always as identity,
  primary key (agency, peer)
);

-- The peer that a delivery is handed to, null for recipients of this node.
alter table exchange.delivery add column peer text;

-- Packets to be handed to a peer, once per packet and peer, and the receipt that it answered with.
create table exchange.handover (
  document uuid not null references exchange.document,
  peer text not null references exchange.peer,
  queued bigint generated always as identity,
  attempts int not null default 0,
  next_attempt timestamptz not null,
  last_error text not null default '',
  done_at timestamptz,
  peer_document uuid,
  receipt text,
  primary key (document, peer)
);
create index handover_waiting on exchange.handover (peer, queued) where done_at is null;

-- The newest head of each log of a peer; contradiction is a head that does not continue it.
create table exchange.witness (
  peer text not null references exchange.peer,
  origin text not null,
  size bigint not null,
  root text not null,
  signed_at timestamptz not null,
  key text not null,
  signature text not null,
  kept_at timestamptz not null,
  contradiction text,
  contradicted_at timestamptz,
  primary key (peer, origin)
);
