package care.anamnesis.benchmarks;

import java.util.List;

/** Appends straight to a storage engine. */
record EngineAppends(String name, Store store) implements Contender {
    @Override
    public void begin(List<PracticeClient> clients, int history) {
        clients.parallelStream().forEach(client -> store.append(client.beginning(history)));
    }

    @Override
    public Caller caller() {
        return client -> store.append(List.of(client.nextLog()));
    }

    @Override
    public void expect(int callers) {
        store.expect(callers);
    }

    @Override
    public void close() {
        store.close();
    }
}
