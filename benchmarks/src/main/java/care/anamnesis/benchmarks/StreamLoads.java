package care.anamnesis.benchmarks;

import java.util.List;

/** Reads whole streams of single clients, every payload. */
record StreamLoads(EngineAppends appends) implements Contender {
    static final int LENGTH = 50;

    @Override
    public String name() {
        return appends.name() + ": stream of " + LENGTH + " events";
    }

    @Override
    public void begin(List<PracticeClient> clients, int history) {
        appends.begin(clients, history);
    }

    @Override
    public Caller caller() {
        var events = appends.store().eventStore();
        return client -> {
            var stream = events.readEvents(client.id().toString());
            int read = 0;
            while (stream.hasNext()) {
                stream.next().getPayload();
                read++;
            }
            if (read != LENGTH) {
                throw new IllegalStateException("%d of %d events were read".formatted(read, LENGTH));
            }
        };
    }

    @Override
    public void close() {
        // The store is closed by the contender that appends.
    }
}
