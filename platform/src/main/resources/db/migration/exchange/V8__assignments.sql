-- Who of an agency works on a document that arrived there. version makes two clerks who change the
-- same assignment at once meet.
create table exchange.assignment (
  document uuid not null references exchange.document,
  agency text not null,
  version int not null,
  state text not null check (state in ('assigned', 'processing', 'finished')),
  note text not null,
  due_at timestamptz,
  changed_by text not null,
  changed_at timestamptz not null,
  finished_at timestamptz,
  primary key (document, agency)
);
create index assignment_open on exchange.assignment (agency, due_at) where state <> 'finished';

-- Handlers are posts, so that a stand-in works for whom it stands in.
create table exchange.assignee (
  document uuid not null,
  agency text not null,
  post uuid not null,
  name text not null,
  lead boolean not null,
  primary key (document, agency, post),
  foreign key (document, agency) references exchange.assignment
);
create index assignee_post on exchange.assignee (post);

-- Every assignment as it was, the start and the end: nothing is forgotten by assigning anew.
create table exchange.assignment_step (
  id bigint generated always as identity primary key,
  document uuid not null,
  agency text not null,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  handlers text not null,
  note text not null,
  due_at timestamptz
);
create index assignment_step_of on exchange.assignment_step (document, agency, id);
