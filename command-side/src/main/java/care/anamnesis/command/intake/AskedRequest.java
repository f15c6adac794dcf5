package care.anamnesis.command.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.Mac;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The identity of a request: under one key, another address, body, person or purpose is another request. White space
 * and the order of fields in JSON do not matter.
 */
final class AskedRequest {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final byte[] conditions;
    private final byte[] body;

    AskedRequest(List<String> conditions, ObjectNode body) {
        this.conditions = (String.join("\n", conditions) + "\n").getBytes(StandardCharsets.UTF_8);
        this.body = SORTED.writeValueAsBytes(body);
    }

    void update(Mac mac) {
        mac.update(conditions);
        mac.update(body);
    }
}
