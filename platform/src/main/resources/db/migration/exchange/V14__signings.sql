-- Letters on their way to the signature of a leader. version makes two who move the same one meet.
-- form is what its author entered, to go on with.
create table exchange.signing (
  id uuid primary key,
  agency text not null,
  version int not null,
  state text not null
    check (state in ('submitted', 'returned', 'signed', 'sent', 'withdrawn')),
  notation text not null,
  letter_date date not null,
  type_name text not null,
  subject text not null,
  content text not null,
  place text not null,
  signer_position text not null,
  signer_name text not null,
  priority int not null,
  due_date date,
  recipients text[] not null,
  form jsonb not null,
  author text not null,
  author_name text not null,
  leader uuid not null,
  leader_name text not null,
  note text not null,
  document uuid references exchange.document,
  search_key text not null,
  changed_at timestamptz not null
);
create index signing_of_author on exchange.signing (author, agency, changed_at desc);
create index signing_open on exchange.signing (agency, state, changed_at)
  where state in ('submitted', 'returned', 'signed');

-- The bytes lie in the file store: as the author gave them, and as the leader signed them.
create table exchange.signing_file (
  signing uuid not null references exchange.signing,
  position int not null,
  name text not null,
  kind text not null check (kind in ('letter', 'annex', 'other')),
  sha256 text not null,
  size bigint not null,
  signed_sha256 text,
  signed_size bigint,
  primary key (signing, position)
);
create index signing_file_bytes on exchange.signing_file (sha256);
create index signing_file_signed_bytes on exchange.signing_file (signed_sha256);

create table exchange.signing_step (
  id bigint generated always as identity primary key,
  signing uuid not null references exchange.signing,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  text text not null
);
create index signing_step_of on exchange.signing_step (signing, id);
