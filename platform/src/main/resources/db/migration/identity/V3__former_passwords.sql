-- Hashes of the last passwords, the one in use included: a new one must be none of them.
create table identity.former_password (
  id uuid primary key,
  person_id uuid not null references identity.person,
  password text not null,
  set_at timestamptz not null
);
create index former_password_person on identity.former_password (person_id, set_at);

alter table identity.person add column password_set_at timestamptz;

-- when a password was set was not written down so far: it counts as old as its account
update identity.person set password_set_at = created_at where password is not null;
insert into identity.former_password (id, person_id, password, set_at)
select id, id, password, created_at from identity.person where password is not null;
