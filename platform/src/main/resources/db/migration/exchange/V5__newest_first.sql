-- The outbox by time; the inbox reads delivery_history backwards.
create index document_newest on exchange.document (sender, accepted_at, arrival) where message_type = 'edoc';
