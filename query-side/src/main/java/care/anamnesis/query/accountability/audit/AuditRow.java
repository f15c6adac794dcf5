package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Factor;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.query.lookback.history.ProvenBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a row of {@code query.audit_entry} into an entry. What an event does not have stands there as an empty value. */
@Component
class AuditRow {
    static final UUID NONE = new UUID(0, 0);

    static final String COLUMNS = """
            e.position, e.recorded_at, e.occurred_on, e.person, e.person_name, e.role, e.on_behalf_of, e.client_ids,
            e.kind, e.action, e.access, e.question, e.reason, e.times, e.episode_id, e.version, e.purpose, e.source,
            e.correlation, e.factor, e.factor_age, e.about, e.about_name
            """;

    private final AuditSentence sentences;

    AuditRow(AuditSentence sentences) {
        this.sentences = sentences;
    }

    AuditEntry read(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        var clients = List.of((UUID[]) row.getArray("client_ids").getArray());
        var version = row.getLong("version");
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_on", LocalDate.class),
                text(row, "person"),
                text(row, "person_name"),
                text(row, "role"),
                text(row, "on_behalf_of"),
                clients,
                id(row, "about"),
                text(row, "about_name"),
                row.getString("kind"),
                row.getString("action"),
                text(row, "access"),
                text(row, "question"),
                text(row, "reason"),
                times(row),
                id(row, "episode_id"),
                version == 0 ? null : version,
                text(row, "purpose"),
                row.getString("source"),
                row.getString("correlation"),
                factor(row),
                version == 0 ? null : "/api/clients/" + clients.getFirst() + "/history/" + version,
                sentence(row, clients.size(), version));
    }

    private String sentence(ResultSet row, int clients, long version) throws SQLException {
        var kind = row.getString("kind");
        var name = row.getString("person_name");
        return switch (kind) {
            case "RecordAccessed" ->
                sentences.accessed(
                        name, AccessAction.valueOf(row.getString("access")), row.getString("question"), clients);
            case "SignedIn" -> sentences.signedIn(name);
            case "AccessRefused" ->
                sentences.refused(
                        text(row, "person_name"),
                        text(row, "person"),
                        RefusalReason.valueOf(row.getString("reason")),
                        row.getString("question"),
                        times(row));
            default ->
                version == 0
                        ? sentences.ofPerson(name, row.getString("about_name"), kind)
                        : sentences.written(name, kind, version);
        };
    }

    private static @Nullable ProvenBy factor(ResultSet row) throws SQLException {
        var kind = row.getString("factor");
        return kind.isEmpty() ? null : new ProvenBy(Factor.Kind.valueOf(kind), row.getLong("factor_age"));
    }

    private static @Nullable Integer times(ResultSet row) throws SQLException {
        var times = row.getInt("times");
        return times == 0 ? null : times;
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id.equals(NONE) ? null : id;
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text.isEmpty() ? null : text;
    }
}
