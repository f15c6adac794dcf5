package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R1: a person who may not send a command, or names an unknown client, leads to one event in the log. */
class RefusalLogTest extends RunningCommandSide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    JdbcClient jdbc;

    @Test
    void a_command_that_the_role_does_not_allow_is_one_refusal() {
        var client = register();
        var before = log.head();

        assertThat(send(OFFICER, client, "record-finding", FINDING)).hasStatus(403);

        assertThat(log.head()).isEqualTo(before + 1);
        assertThat(last())
                .isEqualTo(Map.of(
                        "question",
                        "/api/clients/{clientId}/commands/record-finding",
                        "reason",
                        "NOT_PERMITTED",
                        "clientId",
                        client,
                        "actor",
                        OFFICER.id()));
        assertThat(versionOf(client)).isOne();
    }

    @Test
    void a_command_for_a_client_whom_nobody_knows_is_one_refusal() {
        var before = log.head();
        var client = UUID.randomUUID().toString();

        assertThat(send(THERAPIST, client, "record-finding", FINDING)).hasStatus(404);

        assertThat(log.head()).isEqualTo(before + 1);
        assertThat(last()).containsEntry("reason", "NOT_FOUND").containsEntry("clientId", client);
    }

    @Test
    void a_command_that_a_rule_refuses_leaves_nothing() {
        var client = register();
        var before = log.head();

        assertThat(send(THERAPIST, client, "resolve-finding", RESOLVE)).hasStatus4xxClientError();

        assertThat(log.head()).isEqualTo(before);
    }

    private Map<String, String> last() {
        return jdbc.sql("""
                        select convert_from(payload, 'UTF8'), convert_from(metadata, 'UTF8') from event_log.events
                        where type = 'AccessRefused' order by position desc limit 1
                        """)
                .query((row, _) -> {
                    var event = tree(row.getString(1));
                    return Map.of(
                            "question", event.get("question").stringValue(),
                            "reason", event.get("reason").stringValue(),
                            "clientId", event.get("clientId").stringValue(),
                            "actor", tree(row.getString(2)).get("actorId").stringValue());
                })
                .single();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
