package care.anamnesis.service.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "accept-loss",
        mixinStandardHelpOptions = true,
        description = "Accepts, in your name and for good, the loss of a log in doubt, and lets it continue from its"
                + " present end. All projections are rebuilt. Check with `log` first.")
final class AcceptLossCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Option(names = "--head", required = true, description = "Where the log ends, as `log` shows it.")
    private long head;

    @Option(
            names = "--checkpoint",
            description =
                    "How many events the checkpoint covers that is kept outside and that you give up, as `log` shows"
                            + " it.")
    private @Nullable Long checkpoint;

    @Option(names = "--reason", required = true, description = "Why it is given up, in a line. It stays written.")
    private String reason = "";

    @Override
    public Integer call() {
        var form = new TreeMap<>(Map.of("head", Long.toString(head), "reason", reason));
        if (checkpoint != null) {
            form.put("checkpoint", Long.toString(checkpoint));
        }
        var standing = connection.service().post("/api/log/accepted-losses", form);
        if (connection.json()) {
            connection.out().println(standing);
        } else {
            connection.say("The log continues from position %s. `status` shows the progress of the rebuilds."
                    .formatted(standing.get("head").asString()));
        }
        return 0;
    }
}
