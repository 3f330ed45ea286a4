-- When a delivery took its place in the inbox, by the clock of the database: a cursor may pass it once
-- no transaction is left that began before. Null: long ago.
alter table exchange.delivery add column listed_at timestamptz;
alter table exchange.delivery alter column listed_at set default clock_timestamp();
