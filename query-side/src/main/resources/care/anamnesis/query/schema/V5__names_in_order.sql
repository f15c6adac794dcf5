-- Names are sorted by the keys that the service writes, and not by the database, which may not know the order of a
-- dictionary. Both projections have a new revision: at the next start each row is written anew with its key.
alter table caseload drop column sort_name;
alter table caseload add column sort_key text not null collate "C" default '';
create index on caseload (sort_key, client_id);

alter table audit_entry add column person_key text not null collate "C" default '';
create index on audit_entry (person_key, position);
