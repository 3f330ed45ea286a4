-- What a packet of type 1 to 3, or a take-back (status 13), asks of one recipient: a task of its
-- registry until it is answered with 15 or 16.
create table exchange.change (
  id uuid primary key,
  document uuid not null references exchange.document,
  recipient text not null,
  kind text not null check (kind in ('recall', 'update', 'replacement', 'take-back')),
  target uuid references exchange.document,
  outcome text not null check (outcome in ('open', 'accepted', 'refused', 'settled')),
  reason text not null,
  answer text not null default '',
  asked_at timestamptz not null,
  answered_at timestamptz
);
create index change_document on exchange.change (document, recipient);
create index change_target on exchange.change (target, recipient);
-- A document that is asked back waits for its recipient again.
drop index exchange.delivery_waiting;
create index delivery_waiting on exchange.delivery (recipient)
  where message_type = 'edoc' and (status_code is null or status_code in ('01', '13'));
