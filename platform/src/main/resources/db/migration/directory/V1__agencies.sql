create schema if not exists directory;
create extension if not exists btree_gist;

create table directory.agency (
  id uuid primary key,
  kind text not null,
  locked boolean not null default false,
  valid_from date,
  valid_to date,
  sample boolean not null,
  source text not null,
  check (valid_from <= valid_to)
);

create table directory.agency_name (
  agency uuid not null references directory.agency,
  name text not null check (name is nfc normalized),
  lowered text collate "C" not null,
  folded text collate "C" not null,
  valid_from date,
  valid_to date,
  validity daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
  source text not null,
  unique nulls not distinct (agency, valid_from)
);

-- one code means one agency on any one day; a code may come back later for another agency
create table directory.agency_code (
  code text collate "C" not null,
  agency uuid not null references directory.agency,
  form text not null,
  position int not null,
  valid_from date,
  valid_to date,
  validity daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
  exclude using gist (code with =, validity with &&)
);
create index agency_code_agency on directory.agency_code (agency, position);
create index agency_code_code on directory.agency_code (code);

create table directory.agency_parent (
  agency uuid not null references directory.agency,
  parent uuid not null references directory.agency,
  valid_from date,
  valid_to date,
  validity daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
  unique nulls not distinct (agency, valid_from),
  check (agency <> parent)
);
create index agency_parent_parent on directory.agency_parent (parent);

create table directory.reorganisation (
  id uuid primary key,
  title text not null,
  document text not null,
  effective date not null,
  state text not null,
  source text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  executed_by text,
  executed_at timestamptz,
  version int not null default 0
);

-- a closed agency has one successor that takes what is addressed to it
create table directory.succession (
  closed uuid not null references directory.agency,
  successor uuid not null references directory.agency,
  effective date not null,
  reorganisation uuid not null references directory.reorganisation,
  source text not null,
  primary key (reorganisation, closed),
  check (closed <> successor)
);
create index succession_closed on directory.succession (closed, effective);
create index succession_successor on directory.succession (successor);

-- a name that a reorganisation gives to the agency it leaves open
create table directory.renaming (
  agency uuid not null references directory.agency,
  name text not null check (name is nfc normalized),
  reorganisation uuid not null references directory.reorganisation,
  primary key (reorganisation, agency)
);

create table directory.moved_item (
  reorganisation uuid not null references directory.reorganisation,
  position int not null,
  module text not null,
  kind text not null,
  subject text not null,
  closed text not null,
  successor text not null,
  amount bigint not null,
  primary key (reorganisation, position)
);

-- what is searched: one row for each name of an agency, written from the tables above
create table directory.agency_entry (
  agency uuid not null references directory.agency,
  main_code text collate "C" not null,
  codes text collate "C" not null,
  name text collate "vi-VN-x-icu" not null,
  lowered text collate "C" not null,
  folded text collate "C" not null,
  kind text not null,
  hidden boolean not null,
  validity daterange not null
);
create index agency_entry_agency on directory.agency_entry (agency);
create index agency_entry_folded on directory.agency_entry using gin (folded gin_trgm_ops);
create index agency_entry_codes on directory.agency_entry using gin (codes gin_trgm_ops);
create index agency_entry_name on directory.agency_entry (name, main_code);
create index agency_entry_kind on directory.agency_entry (kind, name, main_code);

create table directory.administrative_unit (
  code text not null,
  level int not null,
  name text not null check (name is nfc normalized),
  name_en text not null,
  type text not null,
  region text not null,
  agency_code text not null,
  parent text not null,
  valid_from date,
  valid_to date,
  validity daterange generated always as (daterange(valid_from, valid_to, '[]')) stored,
  source text not null,
  exclude using gist (level with =, code with =, validity with &&)
);

-- the key of a unit is its code with the first day of its validity, never the code alone
create table directory.unit_succession (
  level int not null,
  code text not null,
  valid_from date,
  successor text not null,
  successor_valid_from date,
  unique nulls not distinct (level, code, valid_from, successor)
);

create table directory.loaded (
  name text primary key,
  loaded_at timestamptz not null
);
