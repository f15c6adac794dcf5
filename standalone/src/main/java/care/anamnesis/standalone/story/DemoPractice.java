package care.anamnesis.standalone.story;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.standalone.practice.Practice;
import care.anamnesis.standalone.practice.PracticeClock;
import care.anamnesis.standalone.practice.PracticePlayer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Plays a practice of the last months into an empty log before anybody can ask, and goes on with it where a start was cut
 * short. Once the founding story has begun, the practice is left as it is.
 */
@Component
final class DemoPractice implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPractice.class);
    private static final long SEED = 2026;
    private static final int WEEKS = 86;

    private final InProcess commands;
    private final EventLog log;
    private final PracticeClock clock;
    private final int clients;
    private boolean running;

    DemoPractice(InProcess commands, EventLog log, PracticeClock clock, @Value("${demo-clients}") int clients) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
        this.clients = clients;
    }

    @Override
    public void start() {
        running = true;
        var begun = firstDayInLog();
        var isToBePlayed = begun.isPresent() ? !hasStoryBegun() : !isAnyRecordInLog();
        if (clients > 0 && isToBePlayed) {
            LOG.info("Playing a demo practice of {} clients", clients);
            var firstDay = begun.orElseGet(
                    () -> Practice.openUntil(LocalDate.now(clock).minusDays(1)).minusWeeks(WEEKS));
            var sent = new PracticePlayer(commands, log, clock).play(practice(clients, firstDay));
            LOG.info("The demo practice has sent {} commands", sent);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Just before the web server takes requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** Somebody may have been refused before the first client was registered, and that is in the log as well. */
    boolean isAnyRecordInLog() {
        return !log.byStream(null, log.head(), ClinicalEvent.class, 1).isEmpty();
    }

    boolean isInLog() {
        return firstDayInLog().isPresent();
    }

    /** The day on which the first client called, which a start on another day goes by. */
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

    private boolean hasStoryBegun() {
        var first = FoundingStory.commands().getFirst();
        return log.answered(FoundingStory.THERAPIST, first.idempotencyKey()).isPresent();
    }
}
