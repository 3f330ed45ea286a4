create schema if not exists procedures;
create extension if not exists btree_gist;

-- one version of a procedure in force on any one day; a version that was replaced or ended on its
-- first day has an empty validity
create table procedures.version (
  id bigint generated always as identity primary key,
  code text collate "C" not null,
  national text collate "C" not null,
  number int not null check (number > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  validity daterange generated always as (daterange(valid_from, valid_to + 1)) stored,
  name text collate "vi-VN-x-icu" not null check (name is nfc normalized),
  sector_code text not null,
  sector text collate "vi-VN-x-icu" not null,
  owner text collate "vi-VN-x-icu" not null,
  decision text not null,
  published boolean not null,
  levels text[] not null,
  applicants text[] not null,
  steps text[] not null,
  conditions text not null,
  page text not null,
  folded_name text collate "C" not null,
  folded text collate "C" not null,
  unique (code, number),
  exclude using gist (code with =, validity with &&)
);
create index version_folded on procedures.version using gin (folded gin_trgm_ops);
create index version_name on procedures.version (name, code);
create index version_national on procedures.version (national);

create table procedures.procedure_case (
  version bigint not null references procedures.version,
  number int not null,
  name text not null,
  primary key (version, number)
);

-- limit and fees hang on case and channel; the source may list a channel twice
create table procedures.terms (
  version bigint not null,
  case_number int not null,
  position int not null,
  channel text not null,
  amount numeric check (amount > 0),
  unit text,
  description text not null,
  primary key (version, case_number, position),
  foreign key (version, case_number) references procedures.procedure_case,
  check (amount is not null or unit is null)
);

create table procedures.fee (
  version bigint not null,
  case_number int not null,
  terms_position int not null,
  position int not null,
  code text not null,
  name text not null,
  dong bigint,
  published text not null,
  note text not null,
  primary key (version, case_number, terms_position, position),
  foreign key (version, case_number, terms_position) references procedures.terms
);

create table procedures.component (
  version bigint not null,
  case_number int not null,
  position int not null,
  code text not null,
  name text not null,
  originals int not null,
  copies int not null,
  form text not null,
  form_url text not null,
  primary key (version, case_number, position),
  foreign key (version, case_number) references procedures.procedure_case
);

create table procedures.result (
  version bigint not null references procedures.version,
  position int not null,
  code text not null,
  name text not null,
  primary key (version, position)
);

create table procedures.basis (
  version bigint not null references procedures.version,
  position int not null,
  number text not null,
  name text not null,
  primary key (version, position)
);

-- what an administrator settled for a limit without a unit, or for none; the newest one of a day
-- holds, and only while the source says the same as when it was settled
create table procedures.settled_limit (
  id bigint generated always as identity primary key,
  code text collate "C" not null,
  case_number int not null,
  case_name text not null,
  channel text not null,
  listing int not null check (listing > 0),
  published_amount numeric,
  amount numeric not null check (amount > 0),
  unit text not null,
  valid_from date not null,
  source text not null check (source <> ''),
  settled_at timestamptz not null
);
create index settled_limit_code on procedures.settled_limit (code);

create table procedures.loaded (
  name text primary key,
  loaded_at timestamptz not null
);
