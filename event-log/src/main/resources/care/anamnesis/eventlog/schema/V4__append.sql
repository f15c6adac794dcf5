-- The way into the log. One call judges and stores a whole batch of commands, each all or not at all:
--   accepted  its events now stand at first_position and after it
--   stale     one of its streams has moved on
--   answered  the same request was stored before
--   reused    its key was used before, for another request
--   deferred  it shares a stream or a key with an earlier command of this batch, and must ask again
-- The ledger-head lock is held from the first line to the commit, so that positions follow each other in commit order
-- and every check sees all that was committed before. The caller commits with this statement, never after a round trip.
-- An append names what it has seen, and is refused when that is not there: each stream stands at the version that the command
-- has seen, 0 where it has seen none, and the log holds the last event that the node has seen, at its place (LG001).
-- Arrays are read by their subscripts: for small batches that is half as dear as one unnest of ten arrays.
-- It notifies nobody: a notification takes a lock on the whole server until the disk has answered.
create function append(
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
    perform require_seen(known_position, known_event);

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

revoke all on function append from public;
