package care.anamnesis.query.access;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.record.ClientRecords;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place that decides who may read what. */
@Component
public class ReadingPolicy {
    private static final Set<Role> AUDITORS = Set.of(Role.AUDITOR, Role.PRIVACY_OFFICER);
    private static final Set<Role> ANSWERABLE = Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.PRIVACY_OFFICER);
    private static final Set<Role> OPERATORS = Set.of(Role.SUPERVISOR, Role.AUDITOR);

    private final EventLog log;
    private final ClientRecords records;
    private final JdbcClient jdbc;

    ReadingPolicy(EventLog log, ClientRecords records, JdbcClient jdbc) {
        this.log = log;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** A manager sees counts, never clinical content. */
    public ReadScope records(Actor actor) {
        if (!readsRecords(actor.role())) {
            throw Refusals.notPermitted();
        }
        return reading(actor);
    }

    private ReadScope reading(Actor actor) {
        return new ReadScope(actor, log, records, jdbc);
    }

    /** How the practice is doing, in numbers: for those who answer for more than their own clients. */
    public CountScope practice(Actor actor) {
        if (actor.role() != Role.MANAGER && actor.role() != Role.SUPERVISOR) {
            throw Refusals.notForCounting();
        }
        return new CountScope(actor, records, jdbc);
    }

    /** Who looked at one client is for those who answer for it. */
    public ReadScope accesses(Actor actor) {
        return only(ANSWERABLE, actor);
    }

    /** The report across all clients and people: a supervisor supervises some of them only. */
    public ReadScope audit(Actor actor) {
        return only(AUDITORS, actor);
    }

    /** Who works here and may do what: for those who run the practice or answer for it. */
    public void people(Actor actor) {
        if (!readsPeople(actor.role())) {
            throw Refusals.notForPeople();
        }
    }

    /** Who changed whose privileges and why: for those who answer for it. */
    public void personHistory(Actor actor) {
        if (!readsPersonHistory(actor.role())) {
            throw Refusals.notForPeople();
        }
    }

    /** What depends on one person names clients: for those who see that it is taken over, and for auditors. */
    public ReadScope leftBehind(Actor actor) {
        return only(ANSWERABLE, actor);
    }

    public static boolean readsPeople(Role role) {
        return role != Role.THERAPIST;
    }

    public static boolean readsPersonHistory(Role role) {
        return role == Role.PRIVACY_OFFICER || role == Role.AUDITOR;
    }

    /** The progress of projections and the number of parked events contain nothing of a record, so a manager may read them. */
    public void projectionStatus(Actor actor) {
        operators(Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.MANAGER), actor);
    }

    /** Building anew what is derived changes no record; which clients are parked or differ is for those who read records. */
    public void projectionOperations(Actor actor) {
        operators(OPERATORS, actor);
    }

    /** Whether a person may do more than see how far the projections are. */
    public boolean operatesProjections(Actor actor) {
        return OPERATORS.contains(actor.role());
    }

    public static boolean readsRecords(Role role) {
        return role != Role.MANAGER;
    }

    public static boolean audits(Role role) {
        return AUDITORS.contains(role);
    }

    public static boolean readsAccesses(Role role) {
        return ANSWERABLE.contains(role);
    }

    private static void operators(Set<Role> roles, Actor actor) {
        if (!roles.contains(actor.role())) {
            throw Refusals.notAnOperator();
        }
    }

    private ReadScope only(Set<Role> roles, Actor actor) {
        if (!roles.contains(actor.role())) {
            throw Refusals.notForAuditing();
        }
        return reading(actor);
    }
}
