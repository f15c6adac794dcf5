-- On which servers the log has stood, one row for each change, so that a copy that was restored, a standby that was promoted
-- and a former primary that came back are told apart from a server that was only started again. Where something was missing,
-- the row says who decided that it is lost, and why.
create table lineage (
    number            int         primary key check (number > 0),
    system_identifier text        not null collate "C",
    timeline          int         not null,
    -- the last event at that time, position 0 if there was none
    position          bigint      not null,
    event_id          text        not null collate "C",
    begun_at          timestamptz not null default clock_timestamp(),
    accepted_by       text,
    reason            text,
    check ((accepted_by is null) = (reason is null))
);

-- What a node or a projection has seen in the log and the log did not hold when it was noticed, under the lineage of that
-- time. Nobody appends while it is missing and nobody has accepted that.
create table missing (
    position   bigint      not null,
    event_id   text        not null collate "C",
    lineage    int         not null,
    noticed_at timestamptz not null default clock_timestamp(),
    primary key (position, event_id)
);

create trigger append_only_rows before update or delete on lineage
    for each row execute function refuse_change();
create trigger append_only_table before truncate on lineage
    for each statement execute function refuse_change();
create trigger append_only_rows before update or delete on missing
    for each row execute function refuse_change();
create trigger append_only_table before truncate on missing
    for each statement execute function refuse_change();

alter table lineage enable always trigger append_only_rows;
alter table lineage enable always trigger append_only_table;
alter table missing enable always trigger append_only_rows;
alter table missing enable always trigger append_only_table;

-- Which server answers: the cluster, and the timeline on which it writes, which a promotion and a recovery to a point in
-- time change and a restart does not. A standby writes on none: 0.
create function server(out system_identifier text, out timeline int)
    language sql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select (select c.system_identifier::text from pg_control_system() c),
        case
            when pg_is_in_recovery() then 0
            else ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int
        end
$$;

-- The first that is missing and that nobody has accepted as lost.
create function first_missing(out seen_position bigint, out seen_event text)
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    select m.position, m.event_id
    from missing m
    where m.lineage >= coalesce((select max(l.number) from lineage l where l.accepted_by is not null), 0)
        and not exists (select from events e where e.position = m.position and e.event_id = m.event_id)
    order by m.position
    limit 1
$$;

create function is_in_doubt() returns boolean
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    select seen_position is not null from first_missing()
$$;

-- The log goes on, on another server than before, and what the caller has seen is there: nothing is lost that it knows of.
create function begin_lineage(after int, known_position bigint, known_event text) returns void
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
declare
    last lineage;
    now  record;
    head events;
begin
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
    select * into now from server();
    select * into last from lineage l order by l.number desc limit 1;
    if coalesce(last.number, 0) <> after or now.timeline = 0
        or (last.system_identifier = now.system_identifier and last.timeline = now.timeline)
        or is_in_doubt()
        or (known_position > 0
            and not exists (select from events e where e.position = known_position and e.event_id = known_event))
    then
        return; -- another node was first, or has noticed what this one cannot know
    end if;
    select * into head from events e order by e.position desc limit 1;
    insert into lineage (number, system_identifier, timeline, position, event_id)
    values (after + 1, now.system_identifier, now.timeline, coalesce(head.position, 0), coalesce(head.event_id, ''));
end
$$;

-- Says whether the log is in doubt because of it: not if it is there after all, nor if its loss has been accepted before.
create function notice_missing(seen_position bigint, seen_event text, under_lineage int) returns boolean
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
declare
    accepted int := 0;
    noticed  int;
begin
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
    if exists (select from events e where e.position = seen_position and e.event_id = seen_event) then
        return false;
    end if;
    select coalesce(max(l.number), 0) into accepted from lineage l where l.accepted_by is not null;
    select m.lineage into noticed from missing m where m.position = seen_position and m.event_id = seen_event;
    if not found then
        noticed := under_lineage;
        insert into missing (position, event_id, lineage) values (seen_position, seen_event, noticed);
    end if;
    return noticed >= accepted;
end
$$;

-- Somebody has decided that what is missing is lost, and that the log goes on from the end that it has: the end that was
-- shown to them, or nothing is accepted (LG003). Gives the number of the new lineage, which is beyond every one of before.
create function accept_loss(person text, why text, known_lineage int, head_position bigint) returns int
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
declare
    now    record;
    head   events;
    number int;
begin
    perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
    select * into now from server();
    select * into head from events e order by e.position desc limit 1;
    if coalesce(head.position, 0) <> head_position then
        raise exception 'the log ends at position %, and not where it was looked at', coalesce(head.position, 0)
            using errcode = 'LG003';
    end if;
    select greatest(coalesce(max(l.number), 0), known_lineage) + 1 into number from lineage l;
    insert into lineage (number, system_identifier, timeline, position, event_id, accepted_by, reason)
    values (number, now.system_identifier, now.timeline, head_position, coalesce(head.event_id, ''), person, why);
    return number;
end
$$;

revoke all on function server, first_missing, is_in_doubt, begin_lineage, notice_missing, accept_loss from public;

-- Called under the lock by whatever appends. A log that was rolled back, or that holds another history from some position on,
-- takes nothing from those who know better, and from nobody while somebody knows better (LG001).
create function require_seen(known_position bigint, known_event text) returns void
    language plpgsql
as $$
begin
    if known_position > 0
        and not exists (select from event_log.events e where e.position = known_position and e.event_id = known_event)
    then
        raise exception 'the log does not hold position % as it was seen', known_position
            using errcode = 'LG001', detail = known_position;
    end if;
    if exists (select from event_log.missing) and event_log.is_in_doubt() then
        raise exception 'the log does not hold what somebody has seen in it'
            using errcode = 'LG001', detail = (select f.seen_position from event_log.first_missing() f);
    end if;
end
$$;

revoke all on function require_seen from public;
