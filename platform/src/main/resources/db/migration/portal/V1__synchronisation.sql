create schema if not exists portal;

-- how many events of a dossier the journal has told so far: the next one has the next number
create table portal.dossier (
  id uuid primary key,
  events int not null,
  accepted boolean not null
);

-- what is to be told of an event; a later row of a dossier waits until the earlier are sent
create table portal.outbox (
  id bigint generated always as identity primary key,
  dossier uuid not null,
  event int not null check (event > 0),
  part text not null,
  creates boolean not null,
  cause text not null,
  agency text not null,
  state int not null check (state between 1 and 10),
  happened_at timestamptz not null,
  queued_at timestamptz not null,
  status text not null default 'WAITING' check (status in ('WAITING', 'STUCK', 'SENT')),
  code text not null default '',
  attempts int not null default 0,
  refusals int not null default 0,
  failed_since timestamptz,
  alone boolean not null default false,
  next_attempt timestamptz not null,
  settled_at timestamptz,
  outcome text,
  detail text not null default ''
);

create unique index outbox_news on portal.outbox (dossier, event, part) where cause = 'NEWS';
create index outbox_open on portal.outbox (dossier, id) where status <> 'SENT';
create index outbox_waiting on portal.outbox (alone, next_attempt, id) where status = 'WAITING';
create index outbox_stuck on portal.outbox (agency, id) where status = 'STUCK';
create index outbox_dossier on portal.outbox (dossier, id);
create index outbox_sent on portal.outbox (settled_at, id) where status = 'SENT';

-- every try, with exactly what was sent and what came back
create table portal.attempt (
  id bigint generated always as identity primary key,
  item bigint not null references portal.outbox,
  at timestamptz not null,
  outcome text not null,
  error_code text not null,
  message text not null,
  together int not null,
  sent text not null
);

create index attempt_item on portal.attempt (item, id);
create index attempt_at on portal.attempt (at, id);

-- whose turn it is to talk to the portal, and how the line does
create table portal.line (
  id int primary key check (id = 1),
  holder text,
  held_until timestamptz not null,
  next_turn timestamptz not null,
  failures int not null,
  failure text,
  detail text not null,
  last_success timestamptz,
  compared_at timestamptz,
  compared int not null
);

insert into portal.line (id, held_until, next_turn, failures, detail, compared)
values (1, '2000-01-01Z', '2000-01-01Z', 0, '', 0);

-- what the portal had otherwise than it was told
create table portal.difference (
  id bigint generated always as identity primary key,
  dossier uuid not null,
  code text not null,
  agency text not null,
  found_at timestamptz not null,
  field text not null,
  ours text not null,
  theirs text not null,
  resent bigint not null references portal.outbox
);

create index difference_agency on portal.difference (agency, id);

-- as the national portal: what provinces told
create table portal.session (
  token_hash bytea primary key,
  system text not null,
  until timestamptz not null
);

create table portal.received (
  code text collate "C" primary key,
  agency text not null,
  unit text not null check (unit is nfc normalized),
  procedure_code text not null,
  procedure_name text not null check (procedure_name is nfc normalized),
  channel int not null,
  state int not null check (state between 1 and 10),
  received_at timestamptz not null,
  due timestamptz,
  finished_at timestamptz,
  newest timestamptz not null,
  content jsonb not null,
  first_told timestamptz not null,
  last_told timestamptz not null,
  told int not null
);

create index received_newest on portal.received (last_told desc, code);
create index received_agency on portal.received (agency, last_told desc, code);

create table portal.received_step (
  code text collate "C" not null references portal.received,
  digest bytea not null,
  at timestamptz not null,
  by_name text not null,
  unit text not null,
  content text not null,
  state int not null,
  told_at timestamptz not null,
  primary key (code, digest)
);

create table portal.simulator (
  id int primary key check (id = 1),
  mode text not null
);

insert into portal.simulator (id, mode) values (1, 'NORMAL');
