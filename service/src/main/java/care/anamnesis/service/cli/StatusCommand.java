package care.anamnesis.service.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the position of each projection, and events that it could not process. Ends with 1 if"
                + " there are any.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Override
    public Integer call() {
        var status = connection.service().get("/api/projections");
        if (connection.json()) {
            connection.out().println(status);
        } else {
            status.get("projections").forEach(it -> connection.say(line(it)));
        }
        var isWhole = status.get("projections")
                .valueStream()
                .allMatch(it -> it.get("parked").asLong() == 0);
        return isWhole ? 0 : Failure.DIFFERENCE;
    }

    private static String line(JsonNode projection) {
        var parked = projection.get("parked").asLong();
        return "%-20s position %s of %s, %s events and %s ms behind%s"
                .formatted(
                        projection.get("name").asString(),
                        projection.get("position").asString(),
                        projection.get("head").asString(),
                        projection.get("lagEvents").asString(),
                        projection.get("lagMillis").asString(),
                        parked == 0 ? "" : ", " + parked + " PARKED");
    }
}
