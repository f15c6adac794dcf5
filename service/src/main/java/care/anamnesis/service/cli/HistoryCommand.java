package care.anamnesis.service.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Everything that was written in a client's record, in order.")
final class HistoryCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "CLIENT", description = "The client's id, or a part of the name.")
    private String client = "";

    @Option(names = "--kind", description = "Only these events, for example FindingRecorded,FindingReassessed.")
    private String kind = "";

    @Option(names = "--occurred-from", description = "Only what happened on this day or later.")
    private String occurredFrom = "";

    @Option(names = "--occurred-to", description = "Only what happened on this day or earlier.")
    private String occurredTo = "";

    @Option(names = "--raw", description = "With --json: each event word for word.")
    private boolean raw;

    @Override
    public Integer call() throws Exception {
        var service = connection.service();
        var entries = service.history(service.client(client), filters());
        if (connection.json()) {
            connection.out().println(ServiceClient.JSON.writeValueAsString(entries));
        } else {
            entries.forEach(entry -> connection.say(Words.entry(entry)));
        }
        return 0;
    }

    private Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("kind", kind);
        filters.put("occurredFrom", occurredFrom);
        filters.put("occurredTo", occurredTo);
        filters.put("raw", raw ? "true" : "");
        filters.values().removeIf(String::isEmpty);
        return filters;
    }
}
