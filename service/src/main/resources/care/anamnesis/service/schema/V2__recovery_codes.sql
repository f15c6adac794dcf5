-- Of a code only the digest; a code that was used is gone.
create table recovery_code (
    digest    bytea primary key,
    person_id uuid  not null
);

create index on recovery_code (person_id);
