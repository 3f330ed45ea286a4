-- Public keys (EC P-256, JWK) that letters to an agency are encrypted with, end to end; kid is the
-- thumbprint (RFC 7638). The newest one in force is handed to senders; rows are never removed.
create table exchange.encryption_key (
  kid text primary key,
  agency text not null,
  jwk text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  revoked_at timestamptz,
  published bigint generated always as identity,
  check (valid_from < valid_until)
);
create index encryption_key_of on exchange.encryption_key (agency, published desc);
