-- Programs that wait until a person has let them work for her. Of both codes only the digests are kept.
create table device_request (
    program_digest bytea primary key,
    person_digest  bytea       not null unique,
    device         text        not null,
    scopes         text        not null,
    ends_at        timestamptz not null,
    polled_at      timestamptz,
    allowed        boolean,
    person_id      uuid,
    acting_role    text,
    key_id         uuid,
    proven_at      timestamptz
);

create index on device_request (ends_at);
