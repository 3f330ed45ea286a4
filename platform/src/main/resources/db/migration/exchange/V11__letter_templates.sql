-- Letters that an agency writes again and again, without what is new each time.
create table exchange.letter_template (
  id uuid primary key,
  agency text not null,
  name text not null,
  name_key text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  unique (agency, name_key)
);
