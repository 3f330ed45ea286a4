-- Packets that systems hand in by pieces. received counts the bytes of the file that are durable;
-- document and what follows are the answer once the packet was taken.
create table exchange.packet_upload (
  id uuid primary key,
  system text not null,
  size bigint not null,
  sha256 bytea not null,
  received bigint not null,
  expires_at timestamptz not null,
  document uuid,
  entry uuid,
  id_used_before boolean,
  recipients jsonb,
  unique (system, sha256, size)
);
create index packet_upload_over on exchange.packet_upload (expires_at);
