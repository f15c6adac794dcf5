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
