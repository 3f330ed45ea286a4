-- what a unit enters for indices that no dossier tells; append-only, the latest counts
create table casework.index_entry (
  id bigint generated always as identity primary key,
  agency text not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  index_number int not null check (index_number between 1 and 9),
  points numeric(2, 1) not null check (points between 0 and 2),
  source text not null check (source <> '' and source is nfc normalized),
  by_principal text not null,
  by_name text not null,
  at timestamptz not null
);

create index index_entry_of_quarter on casework.index_entry (agency, year, quarter, id desc);

-- the register, and what was received in a period
create index dossier_accepted on casework.dossier (agency, accepted_at, id)
  where accepted_at is not null;
