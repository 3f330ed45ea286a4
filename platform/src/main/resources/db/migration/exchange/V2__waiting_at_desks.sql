-- How much waits is asked on every page of a desk; what was answered does not slow it.
create index delivery_waiting on exchange.delivery (recipient)
  where message_type = 'edoc' and (status_code is null or status_code = '01');
