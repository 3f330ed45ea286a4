-- Archives: sets of files that records were written to before they left the database. The row comes
-- before its files, so that whatever a killed process left is known; first_id and last_id are the
-- ids of the first and last record.
create table journal.archive (
  name text primary key,
  kind text not null,
  state text not null check (state in ('writing', 'written', 'done', 'failed')),
  policy text not null,
  begun_at timestamptz not null,
  first_at timestamptz,
  last_at timestamptz,
  last_id text not null default '',
  records bigint not null default 0,
  removed bigint not null default 0,
  bytes bigint not null default 0,
  manifest text not null default ''
);
create index archive_of_kind on journal.archive (kind, begun_at);

-- One row per day on which records were looked through; ended_at is null while or since it broke off.
create table journal.retention_run (
  day date primary key,
  begun_at timestamptz not null,
  ended_at timestamptz,
  removed bigint not null default 0,
  failures text[] not null default '{}'
);
