package care.anamnesis.standalone.practice;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends the commands of a practice to the command side of this process, at the time at which each is sent in the practice.
 * Within one moment the clients go side by side, each one's commands in order.
 */
public final class PracticePlayer {
    private final InProcess commands;
    private final EventLog log;
    private final PracticeClock clock;

    public PracticePlayer(InProcess commands, EventLog log, PracticeClock clock) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Plays all of it, or what is left of it: nobody else may have written to the records of its clients.
     *
     * @param moments in order of time
     * @return how many commands were sent
     */
    public long play(Stream<List<PracticeCommand>> moments) {
        var written = new WrittenBefore();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return moments.mapToLong(moment ->
                            play(moment.stream().filter(written::isMissing).toList(), hands))
                    .sum();
        } finally {
            clock.tellRealTime();
        }
    }

    private int play(List<PracticeCommand> moment, ExecutorService hands) {
        if (moment.isEmpty()) {
            return 0;
        }
        clock.setTo(moment.getFirst().at());
        var byClient = moment.stream()
                .collect(Collectors.groupingBy(PracticeCommand::clientId, LinkedHashMap::new, Collectors.toList()));
        if (byClient.size() == 1) {
            moment.forEach(this::send);
        } else {
            var sent = byClient.values().stream()
                    .<Future<?>>map(ofClient -> hands.submit(() -> ofClient.forEach(this::send)))
                    .toList();
            sent.forEach(PracticePlayer::await);
        }
        return moment.size();
    }

    private void send(PracticeCommand command) {
        try {
            commands.send(
                    command.actor(), command.clientId(), command.name(), command.body(), command.idempotencyKey());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The practice stopped at command %d of %s, %s: %s"
                            .formatted(command.number(), command.course(), command.name(), e.getMessage()),
                    e);
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the practice was played", e);
        }
    }

    /** What the log held before: each command adds one event, so the version of a record says how many were sent. */
    private final class WrittenBefore {
        private final boolean nothing = log.head() == 0;
        private final Map<UUID, Long> versions = new HashMap<>();

        boolean isMissing(PracticeCommand command) {
            if (nothing) {
                return true;
            }
            if (command.number() == 1) {
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
