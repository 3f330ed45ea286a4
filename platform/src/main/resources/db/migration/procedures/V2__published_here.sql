-- versions that waited when they were loaded and that an administrator of the node published
alter table procedures.version add column published_here boolean not null default false;
