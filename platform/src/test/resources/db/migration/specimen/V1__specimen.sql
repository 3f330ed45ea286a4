-- A schema with everything a transfer must carry; only tests have it.
create schema specimen;
create table specimen.agency (
  id bigint generated always as identity primary key,
  name text not null,
  folded text generated always as (lower(name)) stored,
  parent bigint references specimen.agency
);
create table specimen."a letter" (
  agency bigint not null references specimen.agency,
  sent date not null,
  body bytea,
  facts jsonb,
  tags text[]
) partition by range (sent);
create table specimen.letter_2020_02 partition of specimen."a letter"
  for values from ('2020-02-01') to ('2020-03-01');
create table specimen.log (n bigserial primary key, entry text not null);
create function specimen.refuse() returns trigger language plpgsql as
  $$ begin raise exception 'append only'; end $$;
create trigger append_only before update or delete on specimen.log
  for each row execute function specimen.refuse();
create trigger no_truncate before truncate on specimen.log
  for each statement execute function specimen.refuse();
insert into specimen.agency (name) values ('Gốc');
