-- a calendar changed, and the dates of running dossiers are counted anew; one row per change, which
-- says how far it got, so that it goes on after a stop
create table casework.recount (
  -- place of the calendar's entry in the journal
  sequence bigint primary key,
  -- what changed: a date, a year or a unit
  change text not null,
  -- only dossiers of this unit, or that wait for its opinion; null for all
  unit text,
  asked_at timestamptz not null,
  -- last dossier that was looked at
  reached uuid,
  seen bigint not null default 0,
  changed bigint not null default 0,
  done_at timestamptz
);

create index recount_waiting on casework.recount (sequence) where done_at is null;

create index dossier_running on casework.dossier (id) where finished_at is null;
