create schema if not exists identity;

create table identity.person (
  id uuid primary key,
  login text not null,
  login_key text not null unique,
  name text not null,
  name_folded text not null,
  password text,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  failed_tries int not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  sample boolean not null default false,
  created_at timestamptz not null,
  last_sign_in timestamptz
);

create table identity.post (
  id uuid primary key,
  person_id uuid not null references identity.person,
  role text not null,
  agency text,
  valid_from date not null,
  valid_to date
);
create index post_person on identity.post (person_id);
create index post_agency on identity.post (agency);

create table identity.stand_in (
  id uuid primary key,
  post_id uuid not null references identity.post,
  person_id uuid not null references identity.person,
  valid_from date not null,
  valid_to date not null
);
create index stand_in_person on identity.stand_in (person_id);
create index stand_in_post on identity.stand_in (post_id);

create table identity.invitation (
  token_digest bytea primary key,
  person_id uuid references identity.person,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table identity.system (
  id text primary key,
  name text not null,
  agency text not null,
  active boolean not null default true,
  sample boolean not null default false,
  created_at timestamptz not null
);

-- secrets are sealed, not hashed: they are keys of an HMAC
create table identity.system_secret (
  id uuid primary key,
  system_id text not null references identity.system,
  sealed bytea not null,
  created_at timestamptz not null,
  valid_until timestamptz
);
create index system_secret_system on identity.system_secret (system_id);

create table identity.system_key (
  id uuid primary key,
  system_id text not null references identity.system,
  algorithm text not null,
  public_key bytea not null,
  created_at timestamptz not null,
  valid_until timestamptz
);
create index system_key_system on identity.system_key (system_id);
