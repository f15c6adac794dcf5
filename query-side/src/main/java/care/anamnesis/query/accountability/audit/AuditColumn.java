package care.anamnesis.query.accountability.audit;

import java.util.Arrays;
import java.util.Optional;

/** Every recorded datum of an entry: the report is sorted by any of them, and filtered by it under the same name (R14). */
public enum AuditColumn {
    RECORDED_AT("recordedAt", "recorded_at", "timestamptz"),
    OCCURRED_ON("occurredOn", "occurred_on", "date"),
    PERSON("person", "person", "text"),
    PERSON_NAME("personName", "person_name", "text"),
    ROLE("role", "role", "text"),
    ON_BEHALF_OF("onBehalfOf", "on_behalf_of", "text"),
    CLIENT("client", "client_id", "uuid"),
    ABOUT("about", "about", "uuid"),
    KIND("kind", "kind", "text"),
    ACTION("action", "action", "text"),
    ACCESS("access", "access", "text"),
    QUESTION("question", "question", "text"),
    REASON("reason", "reason", "text"),
    TIMES("times", "times", "int"),
    EPISODE("episode", "episode_id", "uuid"),
    VERSION("version", "version", "bigint"),
    PURPOSE("purpose", "purpose", "text"),
    SOURCE("source", "source", "text"),
    CORRELATION("correlation", "correlation", "text"),
    FACTOR("factor", "factor", "text");

    private final String title;
    private final String column;
    private final String type;

    AuditColumn(String title, String column, String type) {
        this.title = title;
        this.column = column;
        this.type = type;
    }

    static Optional<AuditColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }

    /** As it is called in questions and answers. */
    public String title() {
        return title;
    }

    String column() {
        return column;
    }

    /** By which entries are sorted: names as in a dictionary. */
    String order() {
        return this == PERSON_NAME ? "person_key" : column;
    }

    /** Positions follow the times of writing: sorting by either is the same, and one is unique. */
    boolean isOrderOfLog() {
        return this == RECORDED_AT;
    }

    /** Of the same type as the column, from a text. */
    String parameter(String name) {
        return ":" + name + "::" + type;
    }
}
