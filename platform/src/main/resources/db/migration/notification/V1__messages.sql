create schema if not exists notification;

-- texts of messages: the latest day that has come counts, of one day the newest version
create table notification.template (
  kind text not null,
  channel text not null,
  language text not null check (language in ('vi', 'en')),
  version int not null check (version > 0),
  valid_from date not null,
  subject text not null check (subject is nfc normalized),
  body text not null check (body is nfc normalized and body <> ''),
  plain boolean not null,
  author text not null,
  created_at timestamptz not null,
  primary key (kind, channel, language, version)
);

-- the outbox: written in the transaction of what happened, sent after it
create table notification.message (
  id uuid primary key,
  event_id text not null,
  channel text not null,
  recipient text not null,
  kind text not null,
  name text not null,
  language text not null,
  agency text not null,
  subject text not null,
  body text not null,
  parts int not null,
  state text not null check (state in ('WAITING', 'CLAIMED', 'HANDED', 'SENT', 'FAILED')),
  failure text check ((failure is not null) = (state = 'FAILED')),
  detail text not null,
  attempts int not null,
  -- business clock
  told_at timestamptz not null,
  -- when it may be taken: next try, or end of the lease of whoever has it
  due timestamptz not null,
  -- of the last process that took it
  token uuid,
  settled_at timestamptz,
  -- one message per event
  unique (event_id, channel, recipient)
);

create index message_due on notification.message (channel, due, id)
  where state in ('WAITING', 'CLAIMED', 'HANDED');
create index message_failed on notification.message (channel) where state = 'FAILED';
create index message_told on notification.message (told_at desc, id desc);
create index message_recipient on notification.message (recipient);

-- notices on the pages of this node; the recipient is a person or a post
create table notification.notice (
  id uuid primary key,
  event_id text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  path text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, recipient)
);

create index notice_of on notification.notice (recipient, told_at desc, id desc);
create index notice_unread on notification.notice (recipient) where read_at is null;

-- what a sample installation would have sent
create table notification.captured (
  message uuid primary key,
  event_id text not null,
  kind text not null,
  channel text not null,
  recipient text not null,
  name text not null,
  language text not null,
  agency text not null,
  subject text not null,
  body text not null,
  parts int not null,
  told_at timestamptz not null,
  search_key text collate "C" not null,
  captured_at timestamptz not null
);

create index captured_told on notification.captured (told_at desc, message desc);
