-- One row for each entry in the record of a person who works in the practice.
create table person_entry (
    position    bigint      primary key,
    person_id   uuid        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    kind        text        not null collate "C",
    revision    text        not null collate "C",
    entry       jsonb       not null,
    by_id       text        not null collate "C",
    by_name     text        not null,
    by_role     text        not null collate "C"
);

create index on person_entry (person_id, position);
