-- Who holds a key. The key itself is shown once and never kept: its SHA-256 hash finds the row.

create table api_key (
  name       varchar(100) primary key,
  access     varchar(10)  not null check (access in ('READER', 'EDITOR', 'ADMIN')),
  hash       char(64)     not null unique,
  created_at timestamp with time zone not null
);
