-- Runs of the self-test of a system: where the journal and the trace stood when it began.
create table exchange.conformance_run (
  id uuid primary key,
  system text not null,
  agency text not null,
  started_at timestamptz not null,
  first_entry bigint not null,
  first_event bigint not null,
  ended_at timestamptz
);
create unique index conformance_run_open on exchange.conformance_run (system) where ended_at is null;
create index conformance_run_of on exchange.conformance_run (agency, started_at desc);

-- What an ended run came to; an open one is looked at anew each time.
create table exchange.conformance_result (
  run uuid not null references exchange.conformance_run,
  number text not null,
  outcome text not null check (outcome in ('PASSED', 'FAILED', 'NOT_SEEN')),
  count bigint not null,
  documents uuid[] not null,
  primary key (run, number)
);
