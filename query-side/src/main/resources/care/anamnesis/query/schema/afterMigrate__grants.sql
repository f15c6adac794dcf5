-- The application keeps the rows; only the owner changes the tables.
do $$
begin
    -- Nodes that start together would change the same rows of the catalogue, which PostgreSQL refuses the second one.
    perform pg_advisory_xact_lock(hashtextextended('anamnesis grants', 0));
    if current_user <> '${application_role}' then
        grant usage on schema query to "${application_role}";
        grant select, insert, update, delete, truncate on query.care_plan, query.caseload, query.dashboard to "${application_role}";
        grant select, insert, update, delete
            on query.token_entry, query.projection, query.parked, query.operation, query.audit_entry,
                query.audit_subject, query.person_entry
            to "${application_role}";
        grant execute on function query.make_shadow, query.drop_shadows, query.analyze_shadow, query.switch_to_shadow
            to "${application_role}";
    end if;
end
$$;
