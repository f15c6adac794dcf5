-- What only the compose file can show: that the processes signed in as the roles of docs/roles.md, and let the owner own the
-- tables. What each role can do is tested without containers (RolesTest).
do $$
begin
    if exists (select from pg_roles where rolname = 'anamnesis_owner' and rolcanlogin) then
        raise exception 'the owner can sign in';
    end if;
    if (select count(distinct schemaname) from pg_tables where schemaname in ('event_log', 'query', 'sign_in')) <> 3 then
        raise exception 'a schema is missing';
    end if;
    if exists (select from pg_tables where schemaname in ('event_log', 'query', 'sign_in') and tableowner <> 'anamnesis_owner') then
        raise exception 'a table has another owner';
    end if;
    if (select count(distinct usename) from pg_stat_activity
            where usename in ('anamnesis_command', 'anamnesis_query', 'anamnesis_people')) <> 3 then
        raise exception 'a process has signed in as somebody else';
    end if;
end
$$;
