-- What witnesses elsewhere have made of the checkpoints: a signature line each, by the verifier key of the witness.
create table cosignatures (
    epoch     int         not null,
    size      bigint      not null,
    witness   text        not null collate "C",
    signature text        not null,
    stored_at timestamptz not null default clock_timestamp(),
    primary key (epoch, size, witness),
    foreign key (epoch, size) references checkpoints
);
create index cosignatures_of_witness on cosignatures (epoch, witness, size);

-- What a witness has said about the log that is more than a cosignature, when it changed; the last one counts. Each node
-- reads it, because only the integrator asks the witnesses.
create table witness_findings (
    number   bigint      primary key generated always as identity,
    epoch    int         not null,
    witness  text        not null collate "C",
    finding  text        not null check (finding in ('EXTENDS', 'CONTRADICTS', 'HAS_FORGOTTEN')),
    size     bigint      not null,
    found_at timestamptz not null default clock_timestamp()
);
create index witness_findings_of_witness on witness_findings (epoch, witness, number);

create trigger append_only_rows before update or delete on cosignatures
    for each row execute function refuse_change();
create trigger append_only_table before truncate on cosignatures
    for each statement execute function refuse_change();
create trigger append_only_rows before update or delete on witness_findings
    for each row execute function refuse_change();
create trigger append_only_table before truncate on witness_findings
    for each statement execute function refuse_change();

alter table cosignatures enable always trigger append_only_rows;
alter table cosignatures enable always trigger append_only_table;
alter table witness_findings enable always trigger append_only_rows;
alter table witness_findings enable always trigger append_only_table;

create function keep_cosignature(in_epoch int, of_size bigint, of_witness text, signed text) returns void
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    insert into cosignatures (epoch, size, witness, signature) values (in_epoch, of_size, of_witness, signed)
    on conflict do nothing
$$;

-- Keeps a finding if it is another one than before; a witness that nothing is known of extends.
create function keep_finding(in_epoch int, of_witness text, found text, of_size bigint) returns void
    language sql
    security definer
    set search_path = event_log, pg_catalog, pg_temp
as $$
    insert into witness_findings (epoch, witness, finding, size)
    select in_epoch, of_witness, found, of_size
    where found <> coalesce((
        select f.finding from witness_findings f where f.epoch = in_epoch and f.witness = of_witness
        order by f.number desc limit 1), 'EXTENDS')
$$;

revoke all on function keep_cosignature, keep_finding from public;
