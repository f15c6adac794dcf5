-- Which account at the identity provider is whose.
create table linked_account (
    issuer     text not null,
    subject    text not null,
    account_id uuid not null unique,
    person_id  uuid not null,
    primary key (issuer, subject)
);

create index on linked_account (person_id);

-- A browser on its way to the provider and back: once, and soon. Of the secrets in addresses and cookies only digests.
create table provider_trip (
    state      bytea primary key,
    browser    bytea       not null,
    purpose    text        not null,
    person_id  uuid,
    invitation text,
    nonce      text        not null,
    verifier   text        not null,
    begun_at   timestamptz not null,
    expires_at timestamptz not null
);

create index on provider_trip (expires_at);

-- With which session of the provider each of ours began; the provider may name several in one.
create table provider_session (
    session_id text        not null,
    issuer     text        not null,
    subject    text        not null,
    sid        text        not null,
    begun_at   timestamptz not null,
    primary key (session_id, sid)
);

create index on provider_session (issuer, sid);
create index on provider_session (issuer, subject);
create index on provider_session (begun_at);

-- However a session ends, its row here goes with it.
create function end_provider_session() returns trigger
    language plpgsql as
$$
begin
    delete from sign_in.provider_session where session_id = old.session_id;
    return null;
end
$$;

create trigger end_provider_session
    after delete on spring_session
    for each row execute function end_provider_session();

-- A logout token works once.
create table logout_token (
    digest     bytea primary key,
    expires_at timestamptz not null
);

create index on logout_token (expires_at);
