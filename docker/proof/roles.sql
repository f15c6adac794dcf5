-- What the roles can do with the tables, once the processes have made them.
do $$
declare
    wrong text;
begin
    select string_agg(format('%s may %s %I.%I', role, privilege, schemaname, tablename), ', ') into wrong
    from pg_tables,
        unnest(array['anamnesis_command', 'anamnesis_query', 'anamnesis_people']) role,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) privilege
    where schemaname in ('event_log', 'query', 'sign_in')
        and has_table_privilege(role, format('%I.%I', schemaname, tablename), privilege)
        and not (schemaname = 'event_log' and privilege = 'select' and role <> 'anamnesis_people')
        and not (schemaname = 'query' and role = 'anamnesis_query' and privilege in ('select', 'insert', 'update', 'delete', 'truncate'))
        and not (schemaname = 'sign_in' and role = 'anamnesis_people' and privilege in ('select', 'insert', 'update', 'delete'));
    if wrong is not null then
        raise exception '%', wrong;
    end if;
    if exists (select from pg_roles where rolname = 'anamnesis_owner' and rolcanlogin) then
        raise exception 'the owner can sign in';
    end if;
    if exists (select from pg_tables where schemaname in ('event_log', 'query', 'sign_in') and tableowner <> 'anamnesis_owner') then
        raise exception 'a table has another owner';
    end if;
    if exists (select from pg_roles where rolname like 'anamnesis\_%' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)) then
        raise exception 'a role can do what only an administrator should';
    end if;
end
$$;
