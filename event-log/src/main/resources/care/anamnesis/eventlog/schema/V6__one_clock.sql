-- One wrong clock must not rule the time of the log, which never goes back: what a node says of the time is compared with the
-- clock of the database, as of the moment at which the statement came in, and refused where they differ by more (LG002).
-- Only the owner can change how much that is. What is played into the past has a function of its own.
create function clock_bound() returns interval
    language sql immutable
as $$ select interval '10 seconds' $$;

create function is_off(microseconds bigint) returns boolean
    language sql stable
as $$
    select abs(extract(epoch from statement_timestamp()) - microseconds / 1000000.0)
        > extract(epoch from event_log.clock_bound())
$$;

revoke all on function clock_bound, is_off from public;

create or replace function append(
    -- one element for each command
    actors text[], keys text[], hashes text[], sizes int[], contended boolean[],
    -- one element for each stream of a command: the version that the command has seen
    seen_by int[], seen_streams text[], seen_versions bigint[],
    -- one element for each event: its command, its number within the command counted from 0, its content
    commands int[], numbers int[], streams text[], versions bigint[], types text[], revisions text[],
    microseconds bigint[], event_ids text[], payloads bytea[], metadatas bytea[],
    -- the last event that the node has seen in the log, position 0 if none
    known_position bigint, known_event text
)
    returns table (outcome text, first_position bigint)
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
    -- Planned once and always by index: a plan made while the tables are small must not stay when they have grown.
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    head      bigint;
    head_time timestamptz;
    stale     int[];
    answers   text[];
    outcomes  text[];
    positions bigint[];
    next      bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs read committed, or the checks would not see what was committed before';
    end if;
    if is_off(microseconds[1]) or is_off(microseconds[cardinality(microseconds)]) then
        raise exception 'the clock of the node differs from the database''s' using errcode = 'LG002';
    end if;
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
    if known_position > 0
        and not exists (
            select from events e where e.position = known_position and e.event_id = known_event)
    then
        raise exception 'the log does not hold position % as it was seen', known_position using errcode = 'LG001';
    end if;

    select e.position, e.recorded_at into head, head_time from events e order by e.position desc limit 1;
    head := coalesce(head, 0);
    next := head + 1;

    stale := array(
        select seen_by[s]
        from generate_series(1, cardinality(seen_by)) s
        where seen_versions[s] <> coalesce(
            (select e.version from events e where e.stream_id = seen_streams[s] order by e.version desc limit 1), 0));

    answers := array(
        select (select a.request_hash from answered_commands a where a.actor_id = actors[c] and a.idempotency_key = keys[c])
        from generate_series(1, cardinality(sizes)) c
        order by c);

    for command in 1 .. cardinality(sizes) loop
        outcomes[command] := case
            when answers[command] = hashes[command] then 'answered'
            when answers[command] is not null then 'reused'
            when command = any (stale) then 'stale'
            when contended[command] then 'deferred'
            else 'accepted'
        end;
        if outcomes[command] = 'accepted' then
            positions[command] := next;
            next := next + sizes[command];
        else
            positions[command] := 0;
        end if;
    end loop;

    if next > head + 1 then
        insert into events (position, version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
        select positions[commands[n]] + numbers[n], versions[n],
            greatest(timestamptz 'epoch' + microseconds[n] * interval '1 microsecond', head_time), streams[n], types[n],
            revisions[n], event_ids[n], payloads[n], metadatas[n]
        from generate_series(1, cardinality(commands)) n
        where positions[commands[n]] > 0;

        insert into answered_commands (actor_id, idempotency_key, request_hash, first_position, last_position)
        select actors[c], keys[c], hashes[c], positions[c], positions[c] + sizes[c] - 1
        from generate_series(1, cardinality(sizes)) c
        where keys[c] is not null and positions[c] > 0;
    end if;

    return query select * from unnest(outcomes, positions);
end
$$;

create or replace function append_one(
    actor text, key text, hash text, seen_version bigint,
    stream text, version bigint, type text, revision text, microseconds bigint, event_id text, payload bytea, metadata bytea,
    known_position bigint, known_event text
)
    returns bigint
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    head         bigint;
    head_time    timestamptz;
    last_version bigint;
    answer       text;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs read committed, or the checks would not see what was committed before';
    end if;
    if is_off(append_one.microseconds) then
        raise exception 'the clock of the node differs from the database''s' using errcode = 'LG002';
    end if;
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
    if append_one.known_position > 0
        and not exists (
            select from events e where e.position = append_one.known_position and e.event_id = append_one.known_event)
    then
        raise exception 'the log does not hold position % as it was seen', append_one.known_position using errcode = 'LG001';
    end if;

    if append_one.key is not null then
        select a.request_hash into answer
        from answered_commands a
        where a.actor_id = append_one.actor and a.idempotency_key = append_one.key;
        if found then
            return case when answer = append_one.hash then -2 else -3 end;
        end if;
    end if;

    select e.version into last_version from events e where e.stream_id = append_one.stream order by e.version desc limit 1;
    if coalesce(last_version, 0) <> append_one.seen_version then
        return -1;
    end if;

    select e.position, e.recorded_at into head, head_time from events e order by e.position desc limit 1;
    head := coalesce(head, 0) + 1;
    head_time := greatest(timestamptz 'epoch' + append_one.microseconds * interval '1 microsecond', head_time);
    insert into events (position, version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
    values (head, append_one.version, head_time, append_one.stream, append_one.type, append_one.revision,
        append_one.event_id, append_one.payload, append_one.metadata);
    if append_one.key is not null then
        insert into answered_commands (actor_id, idempotency_key, request_hash, first_position, last_position)
        values (append_one.actor, append_one.key, append_one.hash, head, head);
    end if;
    return head;
end
$$;
