-- The person of the practice whom an event concerns, with the name at that time; empty where it concerns none.
alter table audit_entry
    add column about      uuid not null default '00000000-0000-0000-0000-000000000000',
    add column about_name text not null default '' collate "C";

create index on audit_entry (about, position);
create index on audit_entry (factor, position);
