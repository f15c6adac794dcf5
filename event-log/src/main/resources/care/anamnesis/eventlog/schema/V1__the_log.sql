-- Every event ever accepted. Identifiers compare by bytes, so that no locale can change their order or break an index.
create table events (
    position    bigint      primary key check (position > 0),
    version     bigint      not null check (version > 0),
    recorded_at timestamptz not null,
    stream_id   text        not null collate "C",
    type        text        not null collate "C",
    revision    text        not null collate "C",
    event_id    text        not null collate "C",
    payload     bytea       not null,
    metadata    bytea       not null,
    -- The type stands in the index so that the events of some types are found without looking at the others.
    unique (stream_id, version) include (type)
);

-- Which command was answered by which events, so that a retry gets the first answer.
create table answered_commands (
    actor_id        text   not null collate "C",
    idempotency_key text   not null collate "C",
    request_hash    text   not null collate "C",
    first_position  bigint not null,
    last_position   bigint not null,
    primary key (actor_id, idempotency_key)
);

create function refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the log is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only_rows before update or delete on events
    for each row execute function refuse_change();
create trigger append_only_table before truncate on events
    for each statement execute function refuse_change();
create trigger append_only_rows before update or delete on answered_commands
    for each row execute function refuse_change();
create trigger append_only_table before truncate on answered_commands
    for each statement execute function refuse_change();

alter table events enable always trigger append_only_rows;
alter table events enable always trigger append_only_table;
alter table answered_commands enable always trigger append_only_rows;
alter table answered_commands enable always trigger append_only_table;
