-- The record of every document: what was written, what was read in it, in which order.

create table ledger_head (
  singleton boolean default true primary key check (singleton),
  revision  bigint  not null
);
insert into ledger_head (singleton, revision) values (true, 0);

create table document (
  id     varchar(26)   primary key,
  source varchar(200)  not null,
  path   varchar(1000) not null,
  unique (source, path)
);

create table revision (
  number      bigint primary key,
  document_id varchar(26) not null references document (id),
  operation   varchar(10) not null check (operation in ('CREATED', 'UPDATED', 'REMOVED')),
  text        text,
  reading     text,
  author      varchar(200) not null,
  recorded_at timestamp with time zone not null
);
create index revision_of_document on revision (document_id, number);
