-- Which ledger this is, so that a graph can say which one it was made from.

alter table ledger_head add column id varchar(36) default cast(gen_random_uuid() as varchar(36)) not null;
