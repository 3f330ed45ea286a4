-- What left for an archive: the row stays and names it. The packet of such a document has neither
-- bytes nor file any more.
alter table exchange.document
  add column packet_archive text,
  add column trace_archive text;
create index document_kept on exchange.document (accepted_at, id)
  where packet_archive is null or trace_archive is null;
alter table exchange.packet
  drop constraint packet_check,
  add constraint packet_one_place check (body is null or file is null) not valid;
create index event_at on exchange.event (at, agency, sequence, kind);
create index draft_saved_at on exchange.draft (saved_at);
