package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.EVALUATION;
import static care.anamnesis.query.FoundingStory.LATISSIMUS;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.Dose;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.words.MessageFiles;
import care.anamnesis.query.words.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class SentencesTest {
    private static final Texts WORDS = MessageFiles.texts();
    private static final Sentences SENTENCES = new Sentences(WORDS);
    private static final FindingSentences FINDINGS = new FindingSentences(new Phrases(WORDS));

    @Test
    void the_founding_story_reads_as_a_clinician_would_write_it() {
        var sentences = new ToldSoFar(SENTENCES);

        var told = FoundingStory.events().stream().map(sentences::tell).toList();

        assertThat(String.join("\n", told)).isEqualTo("""
                Registered Robin Ashdown, born on 2 April 1979.
                Opened an episode of care. Presenting complaint: “Daily, persistent lower back and neck pain for many years with little to no relief.” The client’s goal: “To resolve the back and neck pain so that I can exercise.”
                Found a moderate restriction in the fascia of the left latissimus dorsi (inner upper arm).
                Found a moderate restriction in the sartorius on both sides.
                Found a moderate restriction in the left gluteus maximus (outer fibres).
                Established a treatment plan from 3 March 2025 to 15 September 2025, once a week: Myofascial release and Somatic education.
                Assigned self-myofascial release for the latissimus dorsi, once a day for 10 minutes: “As shown, slowly.”
                Assigned breathing exercises, once a day for 10 minutes: “As shown, slowly.”
                Assigned somatic movement, once a day for 10 minutes: “As shown, slowly.”
                Assigned somatic tracking, once a day for 10 minutes: “As shown, slowly.”
                Pain, numeric rating scale: 7 on a scale from 0 to 10.
                Saw the client: Myofascial release (45 minutes) and Breathing (15 minutes).
                The client did the self-myofascial release for 10 minutes.
                The client did not do the self-myofascial release. Noted: “Away from home.”
                Reassessed the restriction in the fascia of the left latissimus dorsi (inner upper arm): improved, now mild.
                Pain, numeric rating scale: 4 on a scale from 0 to 10.
                Changed the visits from once a week to every other week as of 16 June 2025: “Symptoms improved.”
                Revised the self-myofascial release for the sartorius, now once a day for 10 minutes: “Lie on the ball and breathe until it softens.” Reason: “The restriction moved.”
                Saw the client: Myofascial release (45 minutes) and Breathing (15 minutes).
                The restriction in the sartorius on both sides has resolved.
                Discontinued the somatic tracking: “Has become a habit.”
                The client reported: “I went running again.”
                Pain, numeric rating scale: 0 on a scale from 0 to 10.
                Discharged the client (goals met). Summary: “Pain resolved; continues the home practices.” The client’s report: “I have no pain in my back. I only have slight stiffness upon waking.”""");
    }

    @Test
    void an_american_reads_american_sentences() {
        var registered = FoundingStory.events().getFirst();
        var cancelled = new VisitRecorded(
                CLIENT,
                EPISODE,
                id(70),
                EVALUATION,
                Attendance.CANCELLED,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        LocaleContextHolder.setLocale(Locale.US);
        try {
            assertThat(new ToldSoFar(SENTENCES).tell(registered))
                    .isEqualTo("Registered Robin Ashdown, born on April 2, 1979.");
            assertThat(new ToldSoFar(SENTENCES).tell(cancelled)).isEqualTo("The visit was canceled.");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void pain_and_weakness_take_no_article() {
        assertThat(FINDINGS.found(finding(FindingQuality.WEAKNESS, null, null, "deltoid")))
                .isEqualTo("weakness in the left deltoid");
        assertThat(FINDINGS.found(finding(FindingQuality.PAIN, Severity.SEVERE, null, "deltoid")))
                .isEqualTo("severe pain in the left deltoid");
    }

    @Test
    void a_finding_without_severity_takes_the_right_article() {
        assertThat(FINDINGS.found(finding(FindingQuality.ADHESION, null, Tissue.SCAR, "abdomen")))
                .isEqualTo("an adhesion in the scar of the left abdomen");
    }

    @Test
    void the_tissue_is_not_said_twice() {
        assertThat(FINDINGS.found(
                        finding(FindingQuality.SWELLING, Severity.MILD, Tissue.JOINT, "acromioclavicular-joint")))
                .isEqualTo("a mild swelling in the left acromioclavicular joint");
    }

    @Test
    void a_finding_that_an_earlier_page_told_of_is_named() {
        var sentences = new ToldSoFar(SENTENCES);
        FoundingStory.events().subList(0, 3).forEach(sentences::tell);

        assertThat(sentences.tell(new FindingResolved(CLIENT, EPISODE, LATISSIMUS, EVALUATION, "No pull left")))
                .isEqualTo("The restriction in the fascia of the left latissimus dorsi (inner upper arm) has resolved."
                        + " Noted: “No pull left”.");
    }

    @Test
    void a_quantity_is_told_in_its_unit() {
        var stiffness = new OutcomeMeasured(
                CLIENT, EPISODE, "morning-stiffness-minutes", BigDecimal.valueOf(180), EVALUATION, null);

        assertThat(new ToldSoFar(SENTENCES).tell(stiffness)).isEqualTo("Morning stiffness: 180 minutes.");
    }

    @Test
    void frequencies_and_doses_are_said_in_words() {
        assertThat(WORDS.often(new VisitFrequency(1, 1, PeriodUnit.WEEK))).isEqualTo("once a week");
        assertThat(WORDS.often(new VisitFrequency(1, 2, PeriodUnit.WEEK))).isEqualTo("every other week");
        assertThat(WORDS.often(new VisitFrequency(2, 1, PeriodUnit.MONTH))).isEqualTo("twice a month");
        assertThat(WORDS.often(new VisitFrequency(3, 4, PeriodUnit.WEEK))).isEqualTo("three times every four weeks");
        assertThat(WORDS.often(new Dose(2, 1, PeriodUnit.DAY, 10))).isEqualTo("twice a day for 10 minutes");
        assertThat(WORDS.often(new Dose(12, 1, PeriodUnit.DAY, null))).isEqualTo("12 times a day");
    }

    private static FindingRecorded finding(
            FindingQuality quality, @Nullable Severity severity, @Nullable Tissue tissue, String structure) {
        return new FindingRecorded(
                CLIENT, EPISODE, id(60), structure, Side.LEFT, null, tissue, quality, severity, EVALUATION, null);
    }
}
