package care.anamnesis.service.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The service's answers, as lines for people. */
final class Words {
    private Words() {}

    static String entry(JsonNode entry) {
        var line = new StringBuilder("%4s  %s  %s"
                .formatted(
                        entry.get("version").asString(),
                        entry.get("occurredOn").asString(),
                        entry.get("sentence").asString()));
        if (entry.get("enteredInError").asBoolean()) {
            line.append(" [entered in error]");
        } else if (!entry.get("correctedBy").isEmpty()) {
            line.append(" [amended by ").append(entry.get("correctedBy")).append("]");
        }
        return line.append("\n      ").append(written(entry)).toString();
    }

    private static String written(JsonNode entry) {
        return "written %s%s by %s at position %s"
                .formatted(
                        entry.get("recordedAt").asString(),
                        entry.get("late").asBoolean() ? ", late," : "",
                        author(entry),
                        entry.get("position").asString());
    }

    private static String author(JsonNode entry) {
        var behalf = entry.path("onBehalfOf");
        var author = entry.at("/actor/name").asString() + ", "
                + entry.at("/actor/role").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
        return behalf.isString() ? author + " on behalf of " + behalf.stringValue() : author;
    }

    static String change(JsonNode change) {
        var line = "%-9s %s"
                .formatted(change.get("kind").asString(), change.get("path").asString());
        return switch (change.get("kind").asString()) {
            case "ADDED" -> line + ": " + change.get("after");
            case "REMOVED" -> line + ": " + change.get("before");
            case "CHANGED" -> line + ": " + change.get("before") + " -> " + change.get("after");
            default -> line;
        };
    }

    static String cause(JsonNode cause) {
        var reason = cause.path("reason");
        return "          because of entry %s (%s on %s, %s)%s"
                .formatted(
                        cause.get("version").asString(),
                        cause.get("event").asString(),
                        cause.get("occurredOn").asString(),
                        author(cause),
                        reason.isString() ? ": " + reason.stringValue() : "");
    }
}
