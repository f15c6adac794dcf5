create table care_plan (
    client_id uuid   primary key,
    version   bigint not null,
    position  bigint not null,
    plan      jsonb  not null
);

create table caseload (
    client_id uuid   primary key,
    version   bigint not null,
    position  bigint not null,
    standing  jsonb  not null,
    sort_name text   not null generated always as (lower(standing ->> 'name')) stored
);

create index on caseload (sort_name, client_id);

-- Where each projection stands; names as Axon writes them.
create table token_entry (
    processorname text not null,
    segment       int  not null,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    primary key (processorname, segment)
);
