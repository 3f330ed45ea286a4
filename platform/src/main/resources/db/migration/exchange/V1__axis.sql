create schema if not exists exchange;

-- A packet exactly as received; small ones in the row, large ones as a file whose bytes were
-- durable before the row that names it.
create table exchange.packet (
  id uuid primary key,
  sha256 bytea not null,
  size bigint not null,
  body bytea,
  file text,
  check ((body is null) <> (file is null))
);
alter table exchange.packet alter column body set storage external;

-- What one accepted packet says. id is the DocId given to the sender.
create table exchange.document (
  id uuid primary key,
  arrival bigint generated always as identity,
  packet uuid not null references exchange.packet,
  message_type text not null check (message_type in ('edoc', 'status')),
  sender text not null,
  sender_name text not null,
  document_id text,
  business_type int not null,
  code_number text not null,
  code_notation text not null,
  symbol_key text not null,
  subject text not null,
  content text not null,
  type_name text not null,
  priority int not null,
  promulgation_date date,
  due_date date,
  signer text not null,
  search_key text not null,
  response_agency text,
  response_document_id text,
  response_symbol_key text,
  response_date date,
  status_code text,
  status_description text,
  accepted_at timestamptz not null,
  accepted_from text not null,
  slot jsonb not null
);
create unique index document_arrival on exchange.document (arrival);
create index document_outbox on exchange.document (sender, arrival desc) where message_type = 'edoc';
create index document_by_document_id on exchange.document (sender, document_id);
create index document_by_symbol on exchange.document (sender, symbol_key, promulgation_date);
create index document_search on exchange.document using gin (search_key gin_trgm_ops);

create table exchange.attachment (
  document uuid not null references exchange.document,
  position int not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  damaged boolean not null,
  locator jsonb not null,
  primary key (document, position)
);

-- Same message or not: (sender, document key, type, recipient). Type 0 admits one content only;
-- for types 1 to 3 each content is a message of its own.
create table exchange.message_key (
  sender text not null,
  document_key text not null,
  business_type int not null,
  recipient text not null,
  variant bytea not null,
  content_hash bytea not null,
  document uuid not null,
  primary key (sender, document_key, business_type, recipient, variant)
);

create table exchange.delivery (
  id uuid primary key,
  arrival bigint generated always as identity,
  document uuid not null references exchange.document,
  message_type text not null,
  recipient text not null,
  recipient_name text not null,
  addressed_to text not null,
  addressed_name text not null,
  state text not null check (state in ('initial', 'processing', 'done', 'fail')),
  failure text,
  attempts int not null default 0,
  status_code text,
  opened boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index delivery_once on exchange.delivery (document, recipient);
-- The pending set stays small: history never slows a poll.
create index delivery_pending on exchange.delivery (recipient, message_type, arrival) where state in ('initial', 'processing', 'fail');
create index delivery_inbox on exchange.delivery (recipient, message_type, arrival desc);
create index delivery_history on exchange.delivery (recipient, message_type, created_at, arrival);

-- What happened to one delivery, in order: the trace that the sender sees.
create table exchange.delivery_event (
  id bigint generated always as identity primary key,
  delivery uuid not null references exchange.delivery,
  at timestamptz not null,
  kind text not null,
  status_code text,
  description text not null,
  actor text not null
);
create index delivery_event_of on exchange.delivery_event (delivery, id);

-- Agencies whose registry works at this node's desk; what arrives for them is acknowledged with 01.
create table exchange.desk (
  agency text primary key,
  opened_at timestamptz not null
);

-- Arrivals at a desk that wait for their 01.
create table exchange.arrival (
  delivery uuid primary key references exchange.delivery,
  queued bigint generated always as identity,
  attempts int not null default 0,
  next_attempt timestamptz not null
);
create index arrival_due on exchange.arrival (next_attempt, queued);
