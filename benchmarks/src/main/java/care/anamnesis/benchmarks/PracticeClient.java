package care.anamnesis.benchmarks;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** A client who logs a home practice again and again: an event of about 400 bytes. Belongs to one caller at a time. */
final class PracticeClient {
    private static final LocalDate START = LocalDate.of(2025, 1, 13);
    private static final String NOTE =
            "Ten slow breaths into the left side ribs, then two minutes on the ball below the shoulder blade; sharp at"
                    + " first, then warm and wide. Slept through the night.";

    private final UUID id = randomId();
    private final UUID episodeId = randomId();
    private final UUID practiceId = randomId();
    private long written;

    static List<PracticeClient> fresh(int count) {
        return Stream.generate(PracticeClient::new).limit(count).toList();
    }

    /** Fast, and for an index like any other id. */
    static UUID randomId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    UUID id() {
        return id;
    }

    long written() {
        return written;
    }

    /**
     * The beginning of the record: registered, in care, with a practice, and as many logs of it as the length requires.
     */
    List<DomainEventMessage<?>> beginning(int length) {
        var events = new ArrayList<DomainEventMessage<?>>();
        events.add(next(new ClientRegistered(id, "Jonas Weber", LocalDate.of(1979, 4, 2), START)));
        events.add(next(new EpisodeOpened(id, episodeId, "Back pain", "To exercise again", START)));
        events.add(next(new HomePracticeAssigned(
                id,
                episodeId,
                practiceId,
                HomePracticeKind.BREATHING,
                "Lie on your right side and breathe into the left ribs.",
                List.of("latissimus-dorsi"),
                new Dose(1, 1, PeriodUnit.DAY, 10),
                START)));
        while (events.size() < length) {
            events.add(nextLog());
        }
        return events;
    }

    DomainEventMessage<?> nextLog() {
        return next(new HomePracticeLogged(id, episodeId, practiceId, START, true, null, 10, NOTE));
    }

    ClinicalCommand logPractice() {
        written++;
        return new LogHomePractice(id, practiceId, START, true, null, 10, NOTE);
    }

    private DomainEventMessage<?> next(Object payload) {
        return RecordEvents.message(id, written++, payload);
    }
}
