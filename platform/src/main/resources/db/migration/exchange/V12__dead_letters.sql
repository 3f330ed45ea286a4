-- What could not be delivered: few rows among many, listed by how long they are stuck.
create index delivery_dead on exchange.delivery (updated_at) where state = 'fail';
