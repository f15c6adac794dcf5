-- What stands beside the rows of each projection.
create table projection (
    name       text        primary key,
    table_name text        not null,
    -- of what the rows hold
    revision   int         not null,
    -- moves whenever rows are changed by anything but the next events; locked by whoever changes rows
    generation bigint      not null default 0,
    rebuilt_at timestamptz
);

-- Events that a projection could not take in. No word of what they say.
create table parked (
    projection text        not null,
    stream_id  text        not null collate "C",
    version    bigint      not null,
    position   bigint      not null,
    event      text        not null,
    failure    text        not null,
    since      timestamptz not null default now(),
    attempts   int         not null default 1,
    tried_at   timestamptz not null default now(),
    primary key (projection, position)
);

create index on parked (projection, stream_id);

-- What was asked of a projection last, one row for each kind, and how far it is. Any node asks, any node does the work;
-- a higher attempt takes the work away from whoever had it and has not been heard of.
create table operation (
    projection   text        not null,
    kind         text        not null,
    attempt      int         not null default 0,
    phase        text        not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    started_at   timestamptz,
    alive_at     timestamptz,
    finished_at  timestamptz,
    head         bigint      not null default 0,
    events_read  bigint      not null default 0,
    rows_written bigint      not null default 0,
    failure      text,
    -- what a comparison has found
    different    bigint      not null default 0,
    differing    text[]      not null default '{}',
    primary key (projection, kind)
);

-- The application does not own its tables. These functions let it build a table beside a live one and put it in its place,
-- and nothing else: a shadow is named after its table, what it is for and the attempt that builds it.
create function shadows_of(live text, purpose text) returns setof text
    language sql
    set search_path = query, pg_catalog, pg_temp
as $$
    select relname from pg_class
    where relnamespace = 'query'::regnamespace and relkind = 'r'
        and relname ~ ('^' || live || '_' || purpose || '_[0-9]+$')
$$;

create function drop_shadows(live text, purpose text) returns void
    language plpgsql
    security definer
    set search_path = query, pg_catalog, pg_temp
as $$
declare
    shadow text;
begin
    if purpose not in ('rebuild', 'compare') or live !~ '^[a-z_]+$' then
        raise exception 'a shadow for % is not a purpose', purpose;
    end if;
    for shadow in select shadows_of(live, purpose) loop
        execute format('drop table query.%I', shadow);
    end loop;
end
$$;

-- An empty table like the live one, with its indexes and with the same rights on it. Earlier ones are thrown away: whoever
-- still fills one finds it gone.
create function make_shadow(live text, purpose text, attempt int) returns text
    language plpgsql
    security definer
    set search_path = query, pg_catalog, pg_temp
as $$
declare
    shadow text := live || '_' || purpose || '_' || attempt;
    held   record;
begin
    perform drop_shadows(live, purpose);
    execute format('create table query.%I (like query.%I including all)', shadow, live);
    for held in
        select grantee::regrole as grantee, privilege_type
        from pg_class, aclexplode(relacl)
        where oid = format('query.%I', live)::regclass and grantee <> 0
    loop
        execute format('grant %s on query.%I to %s', held.privilege_type, shadow, held.grantee);
    end loop;
    return shadow;
end
$$;

create function analyze_shadow(live text, purpose text, attempt int) returns void
    language plpgsql
    security definer
    set search_path = query, pg_catalog, pg_temp
as $$
begin
    execute format('analyze query.%I', live || '_' || purpose || '_' || attempt);
end
$$;

-- Readers see the old table until the caller commits, and the new one from then on. Views over the table follow, and its
-- indexes keep their names.
create function switch_to_shadow(live text, attempt int) returns void
    language plpgsql
    security definer
    set search_path = query, pg_catalog, pg_temp
as $$
declare
    shadow text := live || '_rebuild_' || attempt;
    old    text := live || '_before';
    views  text[];
    names  text[];
    name   text;
begin
    if shadow not in (select shadows_of(live, 'rebuild')) then
        raise exception 'there is no table % to switch to', shadow;
    end if;
    execute format('lock table query.%I in access exclusive mode', live);
    views := array(
        select format('create or replace view %I.%I as %s', n.nspname, v.relname, pg_get_viewdef(v.oid))
        from pg_class v
        join pg_namespace n on n.oid = v.relnamespace
        where v.oid in (
            select r.ev_class from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
            where d.refclassid = 'pg_class'::regclass and d.refobjid = format('query.%I', live)::regclass));
    execute format('alter table query.%I rename to %I', live, old);
    execute format('alter table query.%I rename to %I', shadow, live);
    foreach name in array views loop
        execute name;
    end loop;
    execute format('drop table query.%I', old);
    names := array(
        select relname from pg_index join pg_class on oid = indexrelid
        where indrelid = format('query.%I', live)::regclass and starts_with(relname, shadow || '_'));
    foreach name in array names loop
        execute format('alter index query.%I rename to %I', name, replace(name, shadow, live));
    end loop;
end
$$;

revoke all on function shadows_of, drop_shadows, make_shadow, analyze_shadow, switch_to_shadow from public;
