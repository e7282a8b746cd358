-- What people state beside the documents, numbered with their revisions; and what was answered to changes that clients
-- gave an id, so that one that is sent again is not made again.

create table amendment (
  number      bigint primary key,
  amendment   text not null,
  author      varchar(200) not null,
  recorded_at timestamp with time zone not null
);

create table client_mutation (
  author      varchar(200) not null,
  id          varchar(200) not null,
  input       char(64)     not null,
  answer      text         not null,
  recorded_at timestamp with time zone not null,
  primary key (author, id)
);
create index client_mutation_time on client_mutation (recorded_at);
