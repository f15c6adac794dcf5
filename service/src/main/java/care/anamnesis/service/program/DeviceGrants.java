package care.anamnesis.service.program;

import care.anamnesis.events.Role;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.KeptForPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Programs that work for people: since when, on which machine, for what. Each request with a token of such a program
 * looks here, so that ending it ends its tokens.
 */
@Component
@WithOwnTokens
public class DeviceGrants implements KeptForPerson {
    private static final String COLUMNS =
            "id, device, scopes, person_id, acting_role, key_id, proven_at, approved_at, ends_at, last_used_at";

    private final JdbcClient tables;
    private final Clock clock;
    private final Duration longest;

    DeviceGrants(
            @Qualifier("signInClient") JdbcClient tables,
            Clock clock,
            @Value("${anamnesis.session.longest:12h}") Duration longest) {
        this.tables = tables;
        this.clock = clock;
        this.longest = longest;
    }

    /** @param refresh the digest of the secret with which the program asks for tokens */
    DeviceGrant begin(String device, Set<Scope> scopes, ActingPerson acting, Instant proven, byte[] refresh) {
        var now = clock.instant();
        var grant = new DeviceGrant(UUID.randomUUID(), device, scopes, acting, proven, now, now.plus(longest), now);
        tables.sql("delete from device_grant where ends_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        tables.sql("""
                insert into device_grant (%s, refresh_digest)
                values (:id, :device, :scopes, :person, :role, :key, :proven, :now, :until, :now, :refresh)
                """.formatted(COLUMNS))
                .param("id", grant.id())
                .param("device", device)
                .param("scopes", Scope.words(scopes))
                .param("person", acting.id())
                .param("role", acting.role().name())
                .param("key", acting.key())
                .param("proven", Timestamp.from(proven))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(grant.until()))
                .param("refresh", refresh)
                .update();
        return grant;
    }

    Optional<DeviceGrant> find(UUID id) {
        return tables.sql("select %s from device_grant where id = :id and ends_at > :now".formatted(COLUMNS))
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> grant(row))
                .optional();
    }

    /**
     * A secret is used once and replaced by the next one. Somebody who uses one again has stolen it, or was robbed of it:
     * then all of it ends.
     */
    Optional<DeviceGrant> goOn(byte[] refresh, byte[] next) {
        var now = Timestamp.from(clock.instant());
        var going = tables.sql("""
                update device_grant set refresh_digest = :next, former_digest = refresh_digest, last_used_at = :now
                where refresh_digest = :refresh and ends_at > :now
                returning %s
                """.formatted(COLUMNS))
                .param("next", next)
                .param("refresh", refresh)
                .param("now", now)
                .query((row, _) -> grant(row))
                .optional();
        if (going.isEmpty()) {
            tables.sql("delete from device_grant where former_digest = :refresh")
                    .param("refresh", refresh)
                    .update();
        }
        return going;
    }

    /** By the program itself. */
    void end(byte[] refresh) {
        tables.sql("delete from device_grant where refresh_digest = :refresh")
                .param("refresh", refresh)
                .update();
    }

    /** The last used first. */
    public List<DeviceGrant> of(UUID person) {
        return tables.sql("""
                select %s from device_grant where person_id = :person and ends_at > :now order by last_used_at desc
                """.formatted(COLUMNS))
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> grant(row))
                .list();
    }

    public void end(UUID person, UUID id) {
        tables.sql("delete from device_grant where person_id = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    @Override
    public void forgetAll(UUID person) {
        tables.sql("delete from device_grant where person_id = :person")
                .param("person", person)
                .update();
    }

    @Override
    public void forget(UUID person, UUID key) {
        tables.sql("delete from device_grant where person_id = :person and key_id = :key")
                .param("person", person)
                .param("key", key)
                .update();
    }

    private static DeviceGrant grant(ResultSet row) throws SQLException {
        return new DeviceGrant(
                row.getObject("id", UUID.class),
                row.getString("device"),
                Scope.of(row.getString("scopes")),
                new ActingPerson(
                        row.getObject("person_id", UUID.class),
                        Role.valueOf(row.getString("acting_role")),
                        row.getObject("key_id", UUID.class)),
                row.getTimestamp("proven_at").toInstant(),
                row.getTimestamp("approved_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }
}
