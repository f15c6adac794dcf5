package care.anamnesis.standalone.story;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.PastLog;
import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.standalone.InDemo;
import care.anamnesis.standalone.opening.Opening;
import care.anamnesis.standalone.practice.Practice;
import care.anamnesis.standalone.practice.PracticeClock;
import care.anamnesis.standalone.practice.PracticeCommand;
import care.anamnesis.standalone.practice.PracticePlayer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the founding story and a practice of the last months into an empty log before anybody is answered, each command
 * at its own time, and continues after an interrupted start. Once somebody has used the service, they are left as they
 * are.
 */
@Component
@InDemo
final class DemoPractice implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPractice.class);
    static final long SEED = 2026;
    private static final int WEEKS = 86;

    private final InProcess commands;
    private final EventLog log;
    private final PastLog past;
    private final PracticeClock clock;
    private final boolean withStory;
    private final int clients;
    private final Opening opening;
    private final Readers readers;
    private final Lock playing = new ReentrantLock();
    private volatile boolean ending;
    private boolean told;

    DemoPractice(
            InProcess commands,
            EventLog log,
            PastLog past,
            PracticeClock clock,
            Opening opening,
            Readers readers,
            @Value("${anamnesis.founding-story}") boolean withStory,
            @Value("${demo-clients}") int clients) {
        this.commands = commands;
        this.log = log;
        this.past = past;
        this.clock = clock;
        this.opening = opening;
        this.readers = readers;
        this.withStory = withStory;
        this.clients = clients;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        playing.lock();
        try {
            if ((withStory || clients > 0) && log.doubt().isEmpty() && isToBePlayed()) {
                play();
            }
        } finally {
            playing.unlock();
        }
        if (!ending) {
            opening.open();
        }
    }

    /** A shutdown waits for the batch being stored; the next start continues from there. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        playing.lock();
        try {
            LOG.debug("Nothing is being played");
        } finally {
            playing.unlock();
        }
    }

    /** Whether the service was ended before all was played. */
    boolean isEnding() {
        return ending;
    }

    /** Whether this start has played the founding story, or the end of it. */
    boolean hasToldStory() {
        return told;
    }

    boolean isInLog() {
        return firstDayInLog().isPresent();
    }

    private void play() {
        var begun = log.lastVersion(FoundingStory.CLIENT.toString());
        if (clients > 0) {
            LOG.info("Playing a demo practice of {} clients", clients);
        }
        if (withStory) {
            LOG.info("Playing the founding story");
        }
        var begin = begin();
        var end = clock.instant();
        opening.played(begin, begin, end, 0);
        readers.rest();
        var sent = new PracticePlayer(commands, log, past, clock)
                .play(moments().takeWhile(_ -> !ending), (time, commands) -> {
                    opening.played(begin, time, end, commands);
                    LOG.info("Played up to {}, {} commands so far", day(time), commands);
                });
        told = log.lastVersion(FoundingStory.CLIENT.toString()) > begun;
        LOG.info("The demo has sent {} commands", sent);
        opening.catchingUp(sent);
        readers.catchUp(log.head());
    }

    private Instant begin() {
        return clients > 0
                ? firstDay().atStartOfDay(clock.getZone()).toInstant()
                : FoundingStory.sent(clock.getZone()).getFirst().at();
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    /** Never into a log that began with a person outside the demo, nor after somebody has signed in. */
    private boolean isToBePlayed() {
        var hasAnybodyBeenIn = holds(AccessEvent.SignedIn.class) || holds(AccessEvent.RecordAccessed.class);
        return !hasAnybodyBeenIn && (hasBegun() || !holds(ClinicalEvent.class));
    }

    private boolean hasBegun() {
        return isInLog() || log.lastVersion(FoundingStory.CLIENT.toString()) > 0;
    }

    private boolean holds(Class<?> kind) {
        return !log.byStream(null, log.head(), kind, 1).isEmpty();
    }

    /** What happens in the practice, with the story in between at its own times. */
    private Stream<List<PracticeCommand>> moments() {
        Queue<List<PracticeCommand>> story = new ArrayDeque<>();
        if (withStory) {
            FoundingStory.sent(clock.getZone()).forEach(command -> story.add(List.of(command)));
        }
        var others = clients > 0 ? practice(clients, firstDay()).moments() : Stream.<List<PracticeCommand>>of();
        return Stream.concat(
                others.flatMap(moment -> Stream.concat(before(moment, story), Stream.of(moment))),
                Stream.of(story).flatMap(Collection::stream));
    }

    private static Stream<List<PracticeCommand>> before(
            List<PracticeCommand> moment, Queue<List<PracticeCommand>> story) {
        var before = Stream.<List<PracticeCommand>>builder();
        while (!story.isEmpty()
                && story.element().getFirst().at().isBefore(moment.getFirst().at())) {
            before.add(story.remove());
        }
        return before.build();
    }

    private LocalDate firstDay() {
        return firstDayInLog()
                .orElseGet(() ->
                        Practice.openUntil(LocalDate.now(clock).minusDays(1)).minusWeeks(WEEKS));
    }

    /** The day on which the first client called; a start on a later day keeps it. */
    private Optional<LocalDate> firstDayInLog() {
        return log.stream(firstClient().toString(), 1, 1).stream()
                .findFirst()
                .map(event -> LocalDate.ofInstant(event.recordedAt(), clock.getZone()));
    }

    private UUID firstClient() {
        return practice(1, Practice.openUntil(LocalDate.now(clock))).firstClient();
    }

    private Practice practice(int clients, LocalDate firstDay) {
        return new Practice(SEED, clients, firstDay, firstDay.plusWeeks(WEEKS), clock.getZone());
    }
}
