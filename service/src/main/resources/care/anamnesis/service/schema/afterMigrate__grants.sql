-- The role of sign-in keeps the rows; only the owner changes the tables.
do $$
begin
    perform pg_advisory_xact_lock(hashtextextended('anamnesis grants', 0));
    if current_user <> '${sign_in_role}' then
        grant usage on schema sign_in to "${sign_in_role}";
        grant select, insert, update, delete
            on sign_in.user_entities, sign_in.user_credentials, sign_in.challenge, sign_in.invitation, sign_in.recovery_code,
                sign_in.spring_session, sign_in.spring_session_attributes, sign_in.linked_account, sign_in.provider_trip,
                sign_in.provider_session, sign_in.logout_token,
                sign_in.token_key, sign_in.device_grant, sign_in.relying_party, sign_in.device_request
            to "${sign_in_role}";
    end if;
end
$$;
