-- internal processes: on a day that version holds which was written last among those whose first
-- day has come; dossiers keep their version, so nothing of one is ever changed
create table procedures.process (
  id bigint generated always as identity primary key,
  code text collate "C" not null,
  agency text collate "C" not null,
  number int not null check (number > 0),
  valid_from date not null,
  made_by text not null,
  made_at timestamptz not null,
  unique (code, agency, number)
);
create index process_agency on procedures.process (agency, code);

create table procedures.process_step (
  process bigint not null references procedures.process,
  number int not null check (number > 0),
  name text not null check (name <> '' and name is nfc normalized),
  role text not null,
  amount numeric check (amount > 0),
  unit text,
  primary key (process, number),
  check ((amount is null) = (unit is null))
);

create table procedures.process_consulted (
  process bigint not null,
  step int not null,
  position int not null,
  agency text collate "C" not null,
  task text not null check (task <> '' and task is nfc normalized),
  amount numeric not null check (amount > 0),
  unit text not null,
  lead boolean not null,
  primary key (process, step, position),
  foreign key (process, step) references procedures.process_step,
  unique (process, step, agency)
);
create unique index process_lead on procedures.process_consulted (process, step) where lead;

create function procedures.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a process is never changed';
end $$;
create trigger append_only before update or delete on procedures.process
  for each row execute function procedures.refuse_change();
create trigger append_only before update or delete on procedures.process_step
  for each row execute function procedures.refuse_change();
create trigger append_only before update or delete on procedures.process_consulted
  for each row execute function procedures.refuse_change();
