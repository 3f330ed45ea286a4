-- an import may name a superior that comes in a later row
alter table directory.agency_parent
  alter constraint agency_parent_parent_fkey deferrable initially deferred;

-- people are told once that a reorganisation is due
alter table directory.reorganisation add column due_noted_at timestamptz;
