package care.anamnesis.service.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Shows the end of the log, the servers that it has been on, and whether it is in doubt: then nothing"
                        + " is written."
                        + " Ends with 1 if it is.")
final class LogCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Override
    public Integer call() {
        var standing = connection.service().get("/api/log");
        if (connection.json()) {
            connection.out().println(standing);
        } else {
            say(standing);
        }
        return standing.get("doubt").isNull() ? 0 : Failure.DIFFERENCE;
    }

    private void say(JsonNode standing) {
        var head = standing.get("head").asString();
        connection.say("The log ends at position %s.".formatted(head));
        standing.get("servers").forEach(server -> connection.say(line(server)));
        if (!standing.get("doubt").isNull()) {
            connection.say(
                    "NOTHING IS WRITTEN: %s.".formatted(standing.get("doubt").asString()));
            var behind = standing.path("behind");
            if (behind.isObject()) {
                connection.say(behind(behind));
            }
            connection.say("Bring back the database that has it, or accept the loss:");
            connection.say("  anamnesis accept-loss --head %s%s --reason …"
                    .formatted(
                            head,
                            behind.isObject()
                                    ? " --checkpoint " + behind.get("kept").asString()
                                    : ""));
        }
    }

    private static String behind(JsonNode behind) {
        var missing = behind.get("missing").asLong();
        return "The checkpoint outside covers %s events; %s. %s"
                .formatted(
                        behind.get("kept").asString(),
                        missing > 0
                                ? "at least " + missing + " of them are missing"
                                : "the log has as many, and not the same ones",
                        behind.get("heldAt").isNull()
                                ? "Which of the others are in the log is not known."
                                : "The log certainly holds the first %s, recorded until %s."
                                        .formatted(
                                                behind.get("held").asString(),
                                                behind.get("heldAt").asString()));
    }

    private static String line(JsonNode server) {
        var acceptedBy = server.get("acceptedBy");
        return "  %s  from position %s on, server %s, timeline %s%s"
                .formatted(
                        server.get("begunAt").asString(),
                        server.get("position").asString(),
                        server.get("system").asString(),
                        server.get("timeline").asString(),
                        acceptedBy.isNull()
                                ? ""
                                : "; loss accepted by %s: %s"
                                        .formatted(
                                                acceptedBy.asString(),
                                                server.get("reason").asString()));
    }
}
