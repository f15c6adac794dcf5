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
