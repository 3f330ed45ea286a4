-- Earlier documents that a document names (ResponseFor of edXML): what it answers or sends on. agency
-- is the main code where the directory knows it. The document named is found by its DocumentId, else
-- by symbol and date; whether a reader holds it is asked each time.
create table exchange.reference (
  document uuid not null references exchange.document,
  position int not null,
  agency text not null,
  symbol text not null,
  symbol_key text not null,
  date date,
  document_id text not null,
  primary key (document, position)
);
create index reference_by_document_id on exchange.reference (agency, document_id);
create index reference_by_symbol on exchange.reference (agency, symbol_key, date);

-- A letter that is signed before it is sent keeps what it names.
alter table exchange.signing add column refers jsonb not null default '[]';

-- Posts that are told of a document for information: they read it and do nothing with it.
alter table exchange.assignee add column informed boolean not null default false;
alter table exchange.assignment_step add column informed text not null default '';
