package care.anamnesis.standalone.practice;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.PastLog;
import care.anamnesis.eventlog.PastLog.Kept;
import care.anamnesis.eventlog.StoredEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays the commands of a practice on the command side of this process: each is decided like any other, at its time in
 * the practice. Many are stored in one commit, in order of time. Clients run in parallel, each one's commands in order.
 */
public final class PracticePlayer {
    private static final int IN_ONE_COMMIT = 1_000;

    private final InProcess commands;
    private final EventLog log;
    private final PastLog past;
    private final PracticeClock clock;

    public PracticePlayer(InProcess commands, EventLog log, PastLog past, PracticeClock clock) {
        this.commands = commands;
        this.log = log;
        this.past = past;
        this.clock = clock;
    }

    /** Receives the progress of the playing. */
    public interface Listener {
        /** @param commands that are in the log by now and were played by this start */
        void playedUpTo(Instant time, long commands);
    }

    /**
     * Plays all of it, or the rest: nobody else may have written to the records of its clients.
     *
     * @param moments in order of time
     * @return how many commands were played
     */
    public long play(Stream<List<PracticeCommand>> moments, Listener listener) {
        var written = new WrittenBefore();
        var played = 0L;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = moments.flatMap(List::stream)
                    .filter(written::isMissing)
                    .gather(Gatherers.windowFixed(IN_ONE_COMMIT))
                    .iterator();
            var window = next(together);
            while (!window.isEmpty()) {
                var deciding = deciding(window, hands);
                var following = next(together); // drawn while this one is decided
                past.store(deciding.get());
                played += window.size();
                listener.playedUpTo(window.getLast().at(), played);
                window = following;
            }
        }
        return played;
    }

    private static List<PracticeCommand> next(Iterator<List<PracticeCommand>> together) {
        return together.hasNext() ? together.next() : List.of();
    }

    /** Begins to decide; waits for the outcomes of the commands, in order. */
    private Supplier<List<Kept>> deciding(List<PracticeCommand> window, ExecutorService hands) {
        var kept = new Kept[window.size()];
        var places = IntStream.range(0, window.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> window.get(place).clientId(), LinkedHashMap::new, Collectors.toList()));
        var ofClients = places.values().stream()
                .<Future<?>>map(ofClient ->
                        hands.submit(() -> ofClient.forEach(place -> kept[place] = decided(window.get(place)))))
                .toList();
        return () -> {
            ofClients.forEach(PracticePlayer::await);
            return Arrays.asList(kept);
        };
    }

    private Kept decided(PracticeCommand command) {
        try {
            return past.keep(command.at(), () -> clock.at(command.at(), () -> send(command)));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The practice stopped at command %d of %s, %s: %s"
                            .formatted(command.number(), command.course(), command.name(), e.getMessage()),
                    e);
        }
    }

    private void send(PracticeCommand command) {
        commands.send(command.actor(), command.clientId(), command.name(), command.body(), command.idempotencyKey());
    }

    private static void await(Future<?> decided) {
        try {
            decided.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the practice was played", e);
        }
    }

    /** Commands already in the log: each command names the version of the record after it. */
    private final class WrittenBefore {
        private final boolean nothing = log.head() == 0;
        private final Map<UUID, Long> versions = new HashMap<>();

        boolean isMissing(PracticeCommand command) {
            if (nothing) {
                return true;
            }
            if (command.name().equals("register-client")) {
                log.last(command.clientId().toString())
                        .map(StoredEvent::version)
                        .ifPresent(version -> versions.put(command.clientId(), version));
            }
            var version = versions.getOrDefault(command.clientId(), 0L);
            if (command.number() == version) {
                versions.remove(command.clientId());
            }
            return command.number() > version;
        }
    }
}
