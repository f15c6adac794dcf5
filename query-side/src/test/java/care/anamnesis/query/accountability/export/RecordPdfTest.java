package care.anamnesis.query.accountability.export;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.accountability.paper.OnPaper;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import care.anamnesis.query.words.WordsOfRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordPdfTest {
    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID EPISODE = FoundingStory.EPISODE;
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Instant MOMENT = Instant.parse("2025-09-21T08:00:00Z");
    private static final List<ClinicalEvent> EVENTS = ExportedRecord.events(CLIENT);

    private final PseudoLanguage messages = new PseudoLanguage();

    @Test
    void every_word_on_paper_is_of_a_message_or_was_written_by_somebody() {
        var allowed = new HashSet<>(WordsOfRecords.in(EVENTS));
        Collections.addAll(
                allowed,
                "Thea",
                "Lindqvist",
                "therapist",
                "Jonas",
                "Unclear",
                "Europe",
                "London",
                "Back",
                "pain",
                "To",
                "run");

        assertThat(OnPaper.texts(pdf().printout(), messages))
                .hasSizeGreaterThan(3)
                .allMatch(text -> text.contains("⟦"))
                .flatExtracting(PseudoLanguage::untranslated)
                .isSubsetOf(allowed);
    }

    @Test
    void every_text_of_the_message_file_is_printed() {
        OnPaper.texts(pdf().printout(), messages);

        assertThat(messages.used())
                .containsAll(ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith("paper.record"))
                        .toList());
    }

    private RecordPdf pdf() {
        var recorded = FoundingStory.recorded(EVENTS);
        var current = CurrentHistory.of(recorded);
        var export = new RecordExport(
                CLIENT,
                ClientName.of(current),
                MOMENT,
                FoundingStory.THERAPIST,
                EVENTS.size(),
                "Europe/London",
                List.of(
                        episode(begun()),
                        episode(begun().discharged(DAY)),
                        episode(begun().then(new CarePaused(CLIENT, EPISODE, PauseReason.ILLNESS, null, null, DAY))),
                        episode(begun().then(new CarePaused(
                                CLIENT, EPISODE, PauseReason.ILLNESS, null, DAY.plusDays(9), DAY)))),
                recorded.stream().map(RecordPdfTest::entry).toList(),
                EVENTS.stream().map(_ -> "1").toList(),
                Map.of(11L, "⟦now⟧"),
                new RecordProof(new RecordProof.Head("⟦log⟧", 99, "⟦root⟧", "", "", List.of("⟦key⟧")), List.of()));
        return new RecordPdf(export, "0123", MessageFiles.texts(messages));
    }

    private static Course begun() {
        return Course.from(DAY);
    }

    private static Episode episode(Course course) {
        return CarePlan.of(FoundingStory.recorded(course.events()))
                .seenOn(DAY)
                .episodes()
                .getFirst();
    }

    /** Entry 14 is in error, entry 15 with it, and so is the episode of entry 16; entry 11 is amended, entry 2 has a reason. */
    private static HistoryEntry entry(RecordedEvent recorded) {
        var event = recorded.event();
        var version = recorded.version();
        return new HistoryEntry(
                version,
                recorded.position(),
                StoredName.of(event.getClass()).name(),
                event.occurredOn(),
                recorded.recordedAt(),
                version % 2 == 0,
                FoundingStory.THERAPIST,
                version % 3 == 0 ? "Jonas" : null,
                recorded.provenance().purpose(),
                Set.of(),
                null,
                version == 2 ? "Unclear" : event.reason(),
                version == 16 ? new UUID(0, 2) : event.episodeId(),
                event instanceof CorrectionEvent correction ? correction.entry() : null,
                version == 11 ? List.of(26L) : version == 14 ? List.of(27L) : List.of(),
                version == 14 || version == 15,
                "⟦" + version + "⟧",
                event);
    }
}
