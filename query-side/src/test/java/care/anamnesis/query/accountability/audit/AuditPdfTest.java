package care.anamnesis.query.accountability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Factor;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.accountability.paper.OnPaper;
import care.anamnesis.query.lookback.history.ProvenBy;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.PseudoLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditPdfTest {
    private static final Instant MOMENT = Instant.parse("2025-03-03T12:00:00Z");

    /** Names of people, of what programs ask for, of an event and of its code. */
    private static final List<String> CODES =
            List.of("Thea", "Lindqvist", "therapist", "person", "recordedAt", "GoalSet", "originate");

    @Test
    void every_word_is_of_a_message_a_name_or_a_code() {
        var messages = new PseudoLanguage();
        var filter = new AuditFilter(
                null,
                null,
                null,
                null,
                "therapist",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var question = new AuditQuestion(filter, AuditColumn.RECORDED_AT, AuditQuestion.Order.DESCENDING, 12);
        var pdf =
                new AuditPdf(question, List.of(entry()), FoundingStory.THERAPIST, MOMENT, MessageFiles.texts(messages));

        assertThat(OnPaper.texts(pdf.printout(), messages))
                .hasSize(3)
                .allMatch(text -> text.contains("⟦"))
                .flatExtracting(PseudoLanguage::untranslated)
                .isSubsetOf(CODES);
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                12,
                MOMENT,
                LocalDate.of(2025, 3, 3),
                "therapist",
                "Thea Lindqvist",
                "THERAPIST",
                null,
                LongStream.range(1, 6).mapToObj(id -> new UUID(0, id)).toList(),
                new UUID(0, 9),
                "Leonie Falk",
                "GoalSet",
                "originate",
                null,
                null,
                null,
                null,
                null,
                3L,
                null,
                "",
                "",
                new ProvenBy(Factor.Kind.PASSKEY, 130),
                null,
                "⟦Set a goal.⟧");
    }
}
