package care.anamnesis.query.accountability.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@code query.audit_entry} into an entry. What an event does not have stands there as an empty value. */
final class AuditRow {
    static final UUID NONE = new UUID(0, 0);

    static final String COLUMNS = """
            e.position, e.recorded_at, e.occurred_on, e.person, e.person_name, e.role, e.on_behalf_of, e.client_ids,
            e.kind, e.action, e.access, e.question, e.reason, e.times, e.episode_id, e.version, e.purpose, e.source,
            e.correlation
            """;

    private AuditRow() {}

    static AuditEntry read(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        var clients = List.of((UUID[]) row.getArray("client_ids").getArray());
        var version = row.getLong("version");
        var times = row.getInt("times");
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_on", LocalDate.class),
                text(row, "person"),
                text(row, "person_name"),
                text(row, "role"),
                text(row, "on_behalf_of"),
                clients,
                row.getString("kind"),
                row.getString("action"),
                text(row, "access"),
                text(row, "question"),
                text(row, "reason"),
                times == 0 ? null : times,
                episode(row),
                version == 0 ? null : version,
                text(row, "purpose"),
                row.getString("source"),
                row.getString("correlation"),
                version == 0 ? null : "/api/clients/" + clients.getFirst() + "/history/" + version,
                sentence(row, clients.size(), version));
    }

    private static String sentence(ResultSet row, int clients, long version) throws SQLException {
        var kind = row.getString("kind");
        var name = row.getString("person_name");
        return switch (kind) {
            case "RecordAccessed" ->
                AuditSentence.accessed(name, row.getString("access"), row.getString("question"), clients);
            case "SignedIn" -> AuditSentence.signedIn(name);
            case "AccessRefused" ->
                AuditSentence.refused(
                        text(row, "person_name"),
                        text(row, "person"),
                        row.getString("reason"),
                        row.getString("question"),
                        row.getInt("times"));
            default -> AuditSentence.written(name, kind, version);
        };
    }

    private static @Nullable UUID episode(ResultSet row) throws SQLException {
        var episode = row.getObject("episode_id", UUID.class);
        return episode.equals(NONE) ? null : episode;
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text.isEmpty() ? null : text;
    }
}
