package care.anamnesis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A valid request body for each command; together they form one small journey. */
public final class CommandExample {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CommandExample() {}

    /**
     * @param command the name of the command in the API
     * @throws IllegalStateException if the command has no example
     */
    public static JsonNode of(String command) {
        try (var file = ClinicalCommand.class.getResourceAsStream("examples/" + command + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The command " + command + " has no example");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as plain values, for writers of JSON that do not know ours. */
    public static Map<String, Object> asMap(String command) {
        return JSON.convertValue(of(command), new TypeReference<>() {});
    }
}
