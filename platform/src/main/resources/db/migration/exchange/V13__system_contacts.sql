-- When each system spoke to a face last; written once a minute, never in the transaction of a call.
create table exchange.system_contact (
  system text primary key,
  face text not null,
  last_call timestamptz not null,
  last_success timestamptz,
  error text not null,
  error_at timestamptz
);

-- The last refused calls of each system, without content; those of strangers stand under ''.
create table exchange.rejected_call (
  id bigint generated always as identity primary key,
  system text not null,
  at timestamptz not null,
  face text not null,
  operation text not null,
  code text not null,
  arguments text[] not null
);
create index rejected_call_of on exchange.rejected_call (system, id desc);
