-- Which revisions describe or name a role, so that what is stated about one is found without reading all of them. A role
-- is known here by a digest of its slug, which may be long.

create table mention (
  role   varchar(26) not null,
  number bigint      not null references revision (number),
  primary key (role, number)
);
