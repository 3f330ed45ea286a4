-- Tokens of a time-stamp authority (RFC 3161) over heads. One covers every head before it, for those
-- are prefixes of its tree.
create table journal.time_stamp (
  log integer not null,
  size bigint not null,
  at timestamptz not null,
  authority text not null,
  token bytea not null,
  primary key (log, size)
);
create index time_stamp_size on journal.time_stamp (size);
create trigger append_only before update or delete on journal.time_stamp for each row execute function journal.refuse_change();
