-- What proves the log to a stranger. One id for ever, in each leaf; copies share it, a new installation has its own.
create table ledger (
    id text primary key collate "C"
);
insert into ledger (id) values (gen_random_uuid()::text);

-- The tree grows by whole commits of the integrator. One root for each size, stored before anything is signed: two
-- integrators never sign two roots for one size. An epoch is the lineage that began with an accepted loss, 0 before any:
-- the tree of each begins anew, because what was signed before an accepted loss does not hold after it.
create table tree_heads (
    epoch   int         not null,
    size    bigint      not null check (size > 0),
    root    text        not null collate "C",
    made_at timestamptz not null default clock_timestamp(),
    primary key (epoch, size)
);

create table checkpoints (
    epoch     int         not null,
    size      bigint      not null,
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (epoch, size),
    foreign key (epoch, size) references tree_heads
);

-- Hashes of one level, 32 bytes each, at most 256 (C2SP tlog-tiles); the last tile of a level grows.
create table tiles (
    epoch  int      not null,
    level  smallint not null check (level between 0 and 7),
    number bigint   not null check (number >= 0),
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (epoch, level, number)
);

create function refuse_other_hashes() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if (new.epoch, new.level, new.number) is distinct from (old.epoch, old.level, old.number)
        or substring(new.hashes from 1 for length(old.hashes)) <> old.hashes
    then
        raise exception 'a tile only grows' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger append_only_rows before update or delete on ledger
    for each row execute function refuse_change();
create trigger append_only_table before truncate on ledger
    for each statement execute function refuse_change();
create trigger append_only_rows before update or delete on tree_heads
    for each row execute function refuse_change();
create trigger append_only_table before truncate on tree_heads
    for each statement execute function refuse_change();
create trigger append_only_rows before update or delete on checkpoints
    for each row execute function refuse_change();
create trigger append_only_table before truncate on checkpoints
    for each statement execute function refuse_change();
create trigger append_only_rows before delete on tiles
    for each row execute function refuse_change();
create trigger growing_rows before update on tiles
    for each row execute function refuse_other_hashes();
create trigger append_only_table before truncate on tiles
    for each statement execute function refuse_change();

alter table ledger enable always trigger append_only_rows;
alter table ledger enable always trigger append_only_table;
alter table tree_heads enable always trigger append_only_rows;
alter table tree_heads enable always trigger append_only_table;
alter table checkpoints enable always trigger append_only_rows;
alter table checkpoints enable always trigger append_only_table;
alter table tiles enable always trigger append_only_rows;
alter table tiles enable always trigger growing_rows;
alter table tiles enable always trigger append_only_table;

create function epoch() returns int
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    select coalesce(max(l.number), 0) from lineage l where l.accepted_by is not null
$$;

-- Stores what the tree has grown by. False if it does not stand at the size that the caller knows: another was faster, or
-- a loss has been accepted meanwhile.
create function grow_tree(
    in_epoch int, known_size bigint, new_size bigint, new_root text, levels int[], numbers bigint[], contents bytea[]
)
    returns boolean
    language plpgsql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
begin
    perform pg_advisory_xact_lock('tiles'::regclass::oid::bigint);
    if in_epoch <> epoch()
        or known_size <> coalesce((select max(h.size) from tree_heads h where h.epoch = in_epoch), 0)
        or new_size > coalesce((select max(e.position) from events e), 0)
    then
        return false;
    end if;
    insert into tiles (epoch, level, number, hashes)
    select in_epoch, t.level, t.number, t.hashes
    from unnest(levels, numbers, contents) t (level, number, hashes)
    on conflict (epoch, level, number) do update set hashes = excluded.hashes;
    insert into tree_heads (epoch, size, root) values (in_epoch, new_size, new_root);
    return true;
end
$$;

-- Keeps what was signed; the first to come stays.
create function publish_checkpoint(in_epoch int, of_size bigint, signed_note text) returns void
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    insert into checkpoints (epoch, size, note) values (in_epoch, of_size, signed_note) on conflict do nothing
$$;

revoke all on function epoch, grow_tree, publish_checkpoint from public;
