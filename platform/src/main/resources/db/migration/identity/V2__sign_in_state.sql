-- one row: the key the embedded provider signs with, sealed by the node key
create table identity.signing_key (
  id int primary key check (id = 1),
  sealed bytea not null,
  created_at timestamptz not null
);

create table identity.authorization_state (
  id text primary key,
  state_digest bytea unique,
  code_digest bytea unique,
  token_digest bytea unique,
  body bytea not null,
  expires_at timestamptz not null
);
create index authorization_state_expires on identity.authorization_state (expires_at);

create table identity.seen_token (
  digest bytea primary key,
  expires_at timestamptz not null
);
create index seen_token_expires on identity.seen_token (expires_at);

create table identity.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_session on identity.spring_session (session_id);
create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
  session_primary_id char(36) not null references identity.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
