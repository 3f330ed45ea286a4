-- sign-ins proved before do not count any more: a new or forgotten password, a disabled account
alter table identity.person add column signed_out_at timestamptz;
