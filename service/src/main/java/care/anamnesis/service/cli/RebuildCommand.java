package care.anamnesis.service.cli;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Rebuilds a projection beside the live one, which answers until the new one replaces it.")
final class RebuildCommand implements Callable<Integer> {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Set<String> OVER = Set.of("DONE", "FAILED");

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "PROJECTION", description = "Its name, as status says it.")
    private String projection = "";

    @Option(
            names = "--compare",
            description = "Only compare it with the log, byte for byte, and change nothing. Ends"
                    + " with 1 if anything differs.")
    private boolean compare;

    @Override
    public Integer call() throws Exception {
        if (!projection.matches("[a-z0-9-]+")) {
            throw new Failure(Failure.USAGE, "There is no projection of this name.");
        }
        var service = connection.service();
        var address = "/api/projections/" + projection + (compare ? "/compare" : "/rebuild");
        var asked = service.post(address);
        var ended = service.progress()
                .during(
                        compare ? "comparing" : "rebuilding",
                        asked.get("head").asLong(),
                        reached -> ended(service, address, reached));
        report(ended);
        return operation(ended).get("different").asLong() == 0 ? 0 : Failure.DIFFERENCE;
    }

    private static JsonNode ended(ServiceClient service, String address, LongConsumer reached)
            throws InterruptedException {
        var answer = service.get(address);
        while (!OVER.contains(operation(answer).get("phase").asString())) {
            reached.accept(operation(answer).get("eventsRead").asLong());
            Thread.sleep(STEP);
            answer = service.get(address);
        }
        return answer;
    }

    /** A comparison comes with what it found. */
    private static JsonNode operation(JsonNode answer) {
        return answer.has("comparison") ? answer.get("comparison") : answer;
    }

    private void report(JsonNode answer) {
        var operation = operation(answer);
        if (connection.json()) {
            connection.out().println(answer);
        }
        if (operation.get("phase").asString().equals("FAILED")) {
            throw new Failure(
                    Failure.DEFECT, "It failed: " + operation.get("failure").asString());
        }
        if (!connection.json()) {
            connection.say("%s events read, %s rows %s."
                    .formatted(
                            operation.get("eventsRead").asString(),
                            compare
                                    ? operation.get("different").asString()
                                    : operation.get("rowsWritten").asString(),
                            compare ? "differ" : "written"));
            answer.path("differing").forEach(it -> connection.say("  " + it.asString()));
        }
    }
}
