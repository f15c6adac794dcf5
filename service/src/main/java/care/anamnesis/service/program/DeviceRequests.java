package care.anamnesis.service.program;

import care.anamnesis.events.Role;
import care.anamnesis.service.session.ActingPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs that have asked to work for somebody and wait until she has said so in her browser (RFC 8628). */
@Component
@WithOwnTokens
class DeviceRequests {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration INTERVAL = Duration.ofSeconds(2);

    private final JdbcClient tables;
    private final Clock clock;

    /**
     * @param program what the program shows, to nobody else
     * @param person what the person types
     */
    record Codes(String program, String person) {}

    record Waiting(String device, Set<Scope> scopes) {}

    /** What became of a request. */
    sealed interface Outcome {
        /** @param tooFast the program asks more often than it was told to */
        record Open(boolean tooFast) implements Outcome {}

        record Allowed(String device, Set<Scope> scopes, ActingPerson acting, Instant proven) implements Outcome {}

        record Denied() implements Outcome {}
    }

    DeviceRequests(@Qualifier("signInClient") JdbcClient tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    Codes ask(String device, Set<Scope> scopes) {
        var codes = new Codes(Secret.drawn(), Secret.typed());
        var now = clock.instant();
        tables.sql("delete from device_request where ends_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        tables.sql("""
                insert into device_request (program_digest, person_digest, device, scopes, ends_at)
                values (:program, :person, :device, :scopes, :until)
                """)
                .param("program", Secret.digest(codes.program()))
                .param("person", Secret.digest(Secret.read(codes.person())))
                .param("device", device)
                .param("scopes", Scope.words(scopes))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return codes;
    }

    /** Empty if nobody waits with this code any more. */
    Optional<Waiting> waiting(String typed) {
        return tables.sql("""
                select device, scopes from device_request
                where person_digest = :person and allowed is null and ends_at > :now
                """)
                .param("person", Secret.digest(Secret.read(typed)))
                .param("now", now())
                .query((row, _) -> waiting(row))
                .optional();
    }

    /** @return false if nobody waits with this code any more */
    boolean allow(String typed, ActingPerson acting, Instant proven) {
        return tables.sql("""
                update device_request
                set allowed = true, person_id = :id, acting_role = :role, key_id = :key, proven_at = :proven
                where person_digest = :person and allowed is null and ends_at > :now
                """)
                        .param("id", acting.id())
                        .param("role", acting.role().name())
                        .param("key", acting.key())
                        .param("proven", Timestamp.from(proven))
                        .param("person", Secret.digest(Secret.read(typed)))
                        .param("now", now())
                        .update()
                == 1;
    }

    void deny(String typed) {
        tables.sql("update device_request set allowed = false where person_digest = :person and allowed is null")
                .param("person", Secret.digest(Secret.read(typed)))
                .update();
    }

    /** What was answered is told once. Empty if the code is unknown, was told before, or is too old. */
    Optional<Outcome> outcome(String programCode) {
        var digest = Secret.digest(programCode);
        var answered = tables.sql("""
                delete from device_request where program_digest = :program and allowed is not null and ends_at > :now
                returning *
                """)
                .param("program", digest)
                .param("now", now())
                .query((row, _) -> row.getBoolean("allowed") ? allowed(row) : new Outcome.Denied())
                .optional();
        return answered.isPresent() ? answered : open(digest);
    }

    private Optional<Outcome> open(byte[] digest) {
        return tables.sql("""
                with former as (
                    select program_digest, polled_at from device_request
                    where program_digest = :program and ends_at > :now for update)
                update device_request set polled_at = :now from former
                where device_request.program_digest = former.program_digest
                returning former.polled_at > :since
                """)
                .param("program", digest)
                .param("now", now())
                .param("since", Timestamp.from(clock.instant().minus(INTERVAL).plusMillis(100)))
                .query((row, _) -> (Outcome) new Outcome.Open(row.getBoolean(1)))
                .optional();
    }

    private static Outcome allowed(ResultSet row) throws SQLException {
        var asked = waiting(row);
        return new Outcome.Allowed(
                asked.device(),
                asked.scopes(),
                new ActingPerson(
                        row.getObject("person_id", UUID.class),
                        Role.valueOf(row.getString("acting_role")),
                        row.getObject("key_id", UUID.class)),
                row.getTimestamp("proven_at").toInstant());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getString("device"), Scope.of(row.getString("scopes")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
