-- One row for each event of the log. What an event does not have is an empty value and never null, so that entries can
-- be paged by every column. Positions follow the times of writing: a period is a range of positions, and each index ends
-- with the position, so that within a period every order is read from one index.
create table audit_entry (
    position     bigint      primary key,
    recorded_at  timestamptz not null,
    occurred_on  date        not null,
    person       text        not null collate "C",
    person_name  text        not null collate "C",
    role         text        not null collate "C",
    on_behalf_of text        not null collate "C",
    client_ids   uuid[]      not null,
    client_id    uuid        not null generated always as (
        case when cardinality(client_ids) = 1 then client_ids[1] else '00000000-0000-0000-0000-000000000000' end) stored,
    kind         text        not null collate "C",
    action       text        not null collate "C",
    access       text        not null collate "C",
    question     text        not null collate "C",
    reason       text        not null collate "C",
    times        int         not null,
    episode_id   uuid        not null,
    version      bigint      not null,
    purpose      text        not null collate "C",
    source       text        not null collate "C",
    correlation  text        not null collate "C"
);

create index on audit_entry (recorded_at, position);
create index on audit_entry (occurred_on, position);
create index on audit_entry (person, position);
create index on audit_entry (person_name, position);
create index on audit_entry (role, position);
create index on audit_entry (on_behalf_of, position);
create index on audit_entry (client_id, position);
create index on audit_entry (kind, position);
create index on audit_entry (action, position);
create index on audit_entry (access, position);
create index on audit_entry (question, position);
create index on audit_entry (reason, position);
create index on audit_entry (times, position);
create index on audit_entry (episode_id, position);
create index on audit_entry (version, position);
create index on audit_entry (purpose, position);
create index on audit_entry (source, position);
create index on audit_entry (correlation, position);

-- One row for each event and each client whom it is about; looked says that somebody was shown the client, or refused.
create table audit_subject (
    position  bigint  not null,
    client_id uuid    not null,
    looked    boolean not null,
    primary key (position, client_id)
);

create index on audit_subject (client_id, looked, position);
