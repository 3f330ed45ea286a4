create schema if not exists sample;

-- Steps of the sample country that are done; a start that was cut off goes on with the others.
create table sample.step (
  name text primary key,
  done_at timestamptz not null
);
