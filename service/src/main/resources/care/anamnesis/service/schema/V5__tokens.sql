-- With what access tokens are signed: private keys, sealed under the secret of the service.
create table token_key (
    id      text primary key,
    sealed  text        not null,
    made_at timestamptz not null
);

-- Programs that work for a person, such as the command line on her machine. Of the secret with which such a program asks
-- for tokens only the digest is kept, and that of the one before, which nobody may use again.
create table device_grant (
    id             uuid primary key,
    device         text        not null,
    scopes         text        not null,
    person_id      uuid        not null,
    acting_role    text        not null,
    key_id         uuid        not null,
    proven_at      timestamptz not null,
    approved_at    timestamptz not null,
    ends_at        timestamptz not null,
    last_used_at   timestamptz not null,
    refresh_digest bytea       not null unique,
    former_digest  bytea
);

create index on device_grant (person_id);
create index on device_grant (former_digest);
