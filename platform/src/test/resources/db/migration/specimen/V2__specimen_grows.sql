alter table specimen.log add column at timestamptz;
update specimen.agency set name = 'Gốc (mới)' where name = 'Gốc';
