create schema if not exists casework;

-- rules of one-stop dossiers, dated; a dossier keeps those of its day of reception
create table casework.policy (
  id text primary key,
  name text not null check (name is nfc normalized),
  valid_from date not null unique,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);

create table casework.policy_rule (
  policy text not null references casework.policy,
  rule text not null,
  value text not null,
  article text not null check (article is nfc normalized),
  confirmed boolean not null,
  primary key (policy, rule)
);

-- numbers of one agency and day: each is given once, whatever becomes of it
create table casework.code_counter (
  agency text not null,
  day date not null,
  last bigint not null,
  primary key (agency, day)
);

-- what lists need of a dossier; everything in it follows from the events, and nothing is "overdue":
-- a query compares due with now
create table casework.dossier (
  id uuid primary key,
  code text unique,
  version int not null,
  state int not null check (state between 1 and 10),
  agency text not null,
  procedure_code text not null,
  procedure_version int not null,
  procedure_name text not null check (procedure_name is nfc normalized),
  case_number int not null,
  channel text not null,
  applicant_name text not null check (applicant_name is nfc normalized),
  applicant_kind text not null,
  identity_number text not null,
  address text not null check (address is nfc normalized),
  phone text not null,
  email text not null,
  content text not null check (content is nfc normalized),
  search_key text collate "C" not null,
  handler text,
  handler_name text,
  registered_at timestamptz not null,
  accepted_at timestamptz,
  -- what happens up to this instant is in time; null while no time runs
  due timestamptz,
  -- from this instant on it is marked as due soon
  warn timestamptz,
  finished_at timestamptz
);

create index dossier_search on casework.dossier using gin (search_key gin_trgm_ops);
create index dossier_open on casework.dossier (agency, due, id) where finished_at is null;
create index dossier_finished on casework.dossier (agency, finished_at desc, id)
  where finished_at is not null;

create table casework.event (
  dossier uuid not null references casework.dossier deferrable initially deferred,
  number int not null,
  act text not null,
  at timestamptz not null,
  by_principal text not null,
  by_name text not null,
  facts jsonb not null,
  primary key (dossier, number)
);

-- papers handed in
create table casework.paper (
  dossier uuid not null references casework.dossier,
  number int not null,
  code text not null,
  name text not null check (name is nfc normalized),
  originals int not null check (originals >= 0),
  copies int not null check (copies >= 0),
  primary key (dossier, number)
);

-- what is due for it, as the catalogue stated it on the day of reception
create table casework.fee (
  dossier uuid not null references casework.dossier,
  number int not null,
  code text not null,
  name text not null check (name is nfc normalized),
  dong bigint not null check (dong >= 0),
  paid_at_counter boolean not null,
  primary key (dossier, number)
);


-- a form is made once: the same bytes are given ever after
create table casework.form (
  dossier uuid not null references casework.dossier,
  event int not null,
  content bytea not null,
  sha256 bytea not null,
  made_at timestamptz not null,
  primary key (dossier, event)
);
