-- What people sign in with. None of it is in the log, and nothing in it says what anybody did.

-- As WebAuthn knows a person: a handle that means nothing elsewhere, and the id of her record.
create table user_entities (
    id           text primary key,
    name         text not null unique,
    display_name text
);

-- Public keys; the private ones never leave the devices.
create table user_credentials (
    credential_id                text primary key,
    user_entity_user_id          text      not null references user_entities,
    public_key                   bytea     not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean   not null,
    authenticator_transports     text,
    public_key_credential_type   text,
    backup_state                 boolean   not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        text      not null
);

create index on user_credentials (user_entity_user_id);

-- A challenge is answered once, and soon.
create table challenge (
    id         uuid primary key,
    bytes      bytea       not null,
    person_id  uuid,
    expires_at timestamptz not null
);

create index on challenge (expires_at);

-- Of a link only the digest: whoever reads this table cannot follow it.
create table invitation (
    digest     bytea primary key,
    person_id  uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index on invitation (person_id);

-- As Spring Session has them.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
