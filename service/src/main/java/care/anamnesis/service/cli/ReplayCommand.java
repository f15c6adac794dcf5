package care.anamnesis.service.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "A client's record step by step: each entry, and what it changed.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "CLIENT", description = "The client's id, or a part of the name.")
    private String client = "";

    @Option(names = "--from", description = "The first version; ${DEFAULT-VALUE} unless given.")
    private long from = 1;

    @Option(names = "--to", description = "The last version; the record's last one unless given.")
    private long to = Long.MAX_VALUE;

    @Option(names = "--step", description = "Wait for the return key after each entry; q ends.")
    private boolean step;

    @Override
    public Integer call() throws Exception {
        if (from < 1 || to < from) {
            throw new Failure(Failure.USAGE, "--from begins at 1 and does not come after --to.");
        }
        var service = connection.service();
        var address = "/api/clients/" + service.client(client) + "/history/";
        var steps = new ArrayList<JsonNode>();
        for (var version = from; version <= to; version++) {
            var answer = service.get(address + version);
            if (connection.json()) {
                steps.add(answer);
            } else {
                show(answer);
            }
            if (answer.get("next").isNull() || (step && version < to && isEnough())) {
                break;
            }
        }
        if (connection.json()) {
            connection.out().println(ServiceClient.JSON.writeValueAsString(steps));
        }
        return 0;
    }

    private void show(JsonNode answer) {
        connection.say(Words.entry(answer.get("entry")));
        answer.get("changes").forEach(change -> connection.say("      " + Words.change(change)));
    }

    private static boolean isEnough() {
        return Terminal.ask("return: next, q: end ")
                .map(String::strip)
                .orElse("q")
                .equals("q");
    }
}
