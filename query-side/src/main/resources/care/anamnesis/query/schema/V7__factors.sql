-- With what a person had proven who she is, and how many seconds before; empty where nothing is known of it.
alter table audit_entry
    add column factor     text   not null default '' collate "C",
    add column factor_age bigint not null default 0;
