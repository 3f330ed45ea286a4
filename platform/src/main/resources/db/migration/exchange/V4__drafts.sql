-- A letter that is being written: one per person and post, kept until it is sent or discarded.
create table exchange.draft (
  person text not null,
  agency text not null,
  role text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (person, agency, role)
);

-- Files chosen for a letter; the form knows the token only.
create table exchange.draft_file (
  token text primary key,
  person text not null,
  agency text not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  held_at timestamptz not null
);
create index draft_file_of on exchange.draft_file (person, held_at);
