-- One code means one agency on any one day, checked once for each statement: an exclusion
-- constraint checks row by row and made imports several times slower. Writers are serialised by
-- the lock they take on directory.agency.
alter table directory.agency_code drop constraint agency_code_code_validity_excl;
drop index directory.agency_code_code;
create unique index agency_code_code
  on directory.agency_code (code, agency, valid_from) nulls not distinct;

create function directory.refuse_shared_codes() returns trigger language plpgsql as $$
begin
  if exists (
    select from written w
    join directory.agency_code c on c.code = w.code
    where c.agency <> w.agency and c.validity && w.validity) then
    raise exclusion_violation using message = 'a code would mean two agencies on one day';
  end if;
  return null;
end $$;

create trigger refuse_shared_codes_inserted after insert on directory.agency_code
  referencing new table as written
  for each statement execute function directory.refuse_shared_codes();
create trigger refuse_shared_codes_updated after update on directory.agency_code
  referencing new table as written
  for each statement execute function directory.refuse_shared_codes();

-- bulk imports merge their trigrams in few large steps, the last one at their end
alter index directory.agency_entry_folded set (gin_pending_list_limit = 32768);
alter index directory.agency_entry_codes set (gin_pending_list_limit = 32768);
