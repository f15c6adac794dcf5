-- The domain to which the passkeys in these tables belong: one row, or none before the first start.
create table relying_party (
    only_one boolean primary key default true check (only_one),
    domain   text not null
);

-- Moments, whatever the time zone of the machine that wrote them. Until now they were times of that machine.
alter table user_credentials
    alter created type timestamptz,
    alter last_used type timestamptz;
