package care.anamnesis.service.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "What changed in a client's record between two versions or instants, and which entries changed it."
                        + " Ends with 1 if anything did.")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Parameters(index = "0", paramLabel = "CLIENT", description = "The client's id, or a part of the name.")
    private String client = "";

    @Parameters(index = "1", paramLabel = "FROM", description = "A version, or an instant like 2025-03-04T12:00:00Z.")
    private String from = "";

    @Parameters(index = "2", paramLabel = "TO", description = "A version, or an instant like 2025-03-04T12:00:00Z.")
    private String to = "";

    @Override
    public Integer call() {
        var service = connection.service();
        var diff = service.get("/api/clients/" + service.client(client) + "/diff?"
                + ServiceClient.parameters(Map.of("from", from)).substring(1)
                + ServiceClient.parameters(Map.of("to", to)));
        var lines = diff.get("lines");
        if (connection.json()) {
            connection.out().println(diff);
        } else {
            lines.forEach(line -> {
                connection.say(Words.change(line));
                line.get("causes").forEach(cause -> connection.say(Words.cause(cause)));
            });
        }
        return lines.isEmpty() ? 0 : Failure.DIFFERENCE;
    }
}
