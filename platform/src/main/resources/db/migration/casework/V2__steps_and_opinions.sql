-- where a dossier is and was within the internal process; all of it follows from the events, and
-- nothing is "overdue": a query compares due with now
create table casework.step (
  dossier uuid not null references casework.dossier deferrable initially deferred,
  -- number of the event that entered it
  event int not null,
  agency text not null,
  number int not null,
  name text not null check (name is nfc normalized),
  role text not null,
  handler text,
  handler_name text,
  entered_at timestamptz not null,
  -- what is done up to this instant is in time; null without a limit and while its clock stands
  due timestamptz,
  warn timestamptz,
  left_at timestamptz,
  primary key (dossier, event)
);

create unique index step_current on casework.step (dossier) where left_at is null;
create index step_due on casework.step (agency, due) where left_at is null;
create index step_left on casework.step (agency, left_at) where left_at is not null;

-- opinions that other agencies are asked for
create table casework.consultation (
  dossier uuid not null references casework.dossier deferrable initially deferred,
  -- number of the event that asked
  event int not null,
  -- the agency that is asked
  agency text not null,
  task text not null check (task is nfc normalized),
  lead boolean not null,
  asked_at timestamptz not null,
  due timestamptz not null,
  answered_at timestamptz,
  -- answered, or the dossier ended without the answer
  closed_at timestamptz,
  told boolean not null,
  primary key (dossier, event)
);

create index consultation_open on casework.consultation (agency, due, dossier, event)
  where closed_at is null;
create index consultation_closed on casework.consultation (agency, closed_at desc, dossier, event)
  where closed_at is not null;
create index consultation_late on casework.consultation (due)
  where closed_at is null and not told;
