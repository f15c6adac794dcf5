package care.anamnesis.benchmarks;

import care.anamnesis.eventlog.LogMetadata;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;

/** The whole path of a command: gateway, bus, the client's record with its rules, and the log. */
final class CommandPath implements Contender {
    private static final String REQUEST_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final String name;
    private final CommandStore store;
    private final boolean keyed;

    private CommandPath(String name, CommandStore store, boolean keyed) {
        this.name = name;
        this.store = store;
        this.keyed = keyed;
    }

    static CommandPath of(String name, CommandStore store) {
        return new CommandPath(name, store, false);
    }

    /**
     * Each command carries an idempotency key, so that it counts once: the service does this, and no peer offers it.
     */
    static CommandPath keyed(String name, CommandStore store) {
        return new CommandPath(name, store, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void begin(List<PracticeClient> clients, int history) {
        clients.parallelStream().forEach(client -> store.append(client.beginning(history)));
    }

    @Override
    public Caller caller() {
        var gateway = store.gateway();
        return client ->
                gateway.sendAndWait(new GenericCommandMessage<>(client.logPractice()).withMetaData(metadata()));
    }

    @Override
    public void expect(int callers) {
        store.expect(callers);
    }

    @Override
    public void close() {
        store.close();
    }

    private Map<String, String> metadata() {
        var metadata = RecordEvents.provenance();
        if (keyed) {
            metadata.put(LogMetadata.IDEMPOTENCY_KEY, PracticeClient.randomId().toString());
            metadata.put(LogMetadata.REQUEST_HASH, REQUEST_HASH);
        }
        return metadata;
    }
}
