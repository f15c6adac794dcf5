-- The application may read the log and append to it through its functions, and nothing else; what is dated back is taken
-- only from a service that is started to play the past.
do $$
begin
    -- Nodes that start together would change the same rows of the catalogue, which PostgreSQL refuses the second one.
    perform pg_advisory_xact_lock(hashtextextended('anamnesis grants', 0));
    if current_user <> '${application_role}' then
        revoke all on all tables in schema event_log from "${application_role}";
        revoke all on function event_log.append_past from "${application_role}";
        grant usage on schema event_log to "${application_role}";
        grant select on event_log.events, event_log.answered_commands, event_log.lineage, event_log.missing,
            event_log.ledger, event_log.tree_heads, event_log.checkpoints, event_log.tiles,
            event_log.cosignatures, event_log.witness_findings to "${application_role}";
        grant execute on function event_log.append, event_log.append_one to "${application_role}";
        grant execute on function event_log.server, event_log.first_missing, event_log.begin_lineage,
            event_log.notice_missing, event_log.accept_loss to "${application_role}";
        grant execute on function event_log.epoch, event_log.grow_tree, event_log.publish_checkpoint,
            event_log.keep_cosignature, event_log.keep_finding to "${application_role}";
        if ${plays_the_past} then
            grant execute on function event_log.append_past to "${application_role}";
        end if;
    end if;
end
$$;
