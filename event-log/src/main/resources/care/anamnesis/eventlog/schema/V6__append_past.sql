-- The way into the log for what is played into it: commands that were decided at times of the past, in order of time, all of
-- them stored or none. The same lock and the same order as in append; each event names the version that it has in its stream,
-- and a key that was used before refuses everything. Only a service that is started to play the past may execute it.
-- Gives the position of the last event.
create function append_past(
    -- one element for each command
    actors text[], keys text[], hashes text[], sizes int[],
    -- one element for each event, in the order of the commands
    streams text[], versions bigint[], types text[], revisions text[],
    microseconds bigint[], event_ids text[], payloads bytea[], metadatas bytea[]
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
    head      bigint;
    head_time timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs read committed, or the checks would not see what was committed before';
    end if;
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);

    select e.position, e.recorded_at into head, head_time from events e order by e.position desc limit 1;
    head := coalesce(head, 0);

    if exists (
        select from (
            select g.version,
                row_number() over (partition by g.stream order by g.number) + coalesce(
                    (select e.version from events e where e.stream_id = g.stream order by e.version desc limit 1), 0) as next
            from unnest(streams, versions) with ordinality g (stream, version, number)) given
        where given.version <> given.next)
    then
        raise exception 'a stream does not stand where the past goes on' using errcode = 'integrity_constraint_violation';
    end if;

    insert into events (position, version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
    select head + g.number, g.version,
        greatest(timestamptz 'epoch' + max(g.time) over (order by g.number) * interval '1 microsecond', head_time),
        g.stream, g.type, g.revision, g.event_id, g.payload, g.metadata
    from unnest(streams, versions, types, revisions, microseconds, event_ids, payloads, metadatas)
        with ordinality g (stream, version, type, revision, time, event_id, payload, metadata, number);

    insert into answered_commands (actor_id, idempotency_key, request_hash, first_position, last_position)
    select c.actor, c.key, c.hash, c.last - c.size + 1, c.last
    from (
        select g.actor, g.key, g.hash, g.size, head + sum(g.size) over (order by g.number) as last
        from unnest(actors, keys, hashes, sizes) with ordinality g (actor, key, hash, size, number)) c
    where c.key is not null;

    return head + cardinality(streams);
end
$$;

revoke all on function append_past from public;
