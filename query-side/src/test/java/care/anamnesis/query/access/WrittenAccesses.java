package care.anamnesis.query.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The access events of the log as they are stored, read past all of our code. */
final class WrittenAccesses {
    private final JdbcClient jdbc;

    WrittenAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_log.events")
                .query(Long.class)
                .single();
    }

    /** Each as its payload with its {@code type} and {@code metadata}; everything in the log after the position counts. */
    List<ObjectNode> after(long position) {
        return jdbc
                .sql("""
                        select type, convert_from(payload, 'UTF8') as payload, convert_from(metadata, 'UTF8') as metadata
                        from event_log.events where position > ? order by position
                        """)
                .param(position)
                .query((row, _) -> ((ObjectNode) json(row.getString("payload")))
                        .put("type", row.getString("type"))
                        .set("metadata", json(row.getString("metadata"))))
                .list()
                .stream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
