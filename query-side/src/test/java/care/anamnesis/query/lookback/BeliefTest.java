package care.anamnesis.query.lookback;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Severity;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What did we believe on one day about an earlier day? */
class BeliefTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 10);
    private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2025, 2, 1);

    private final List<RecordedEvent> record = new ArrayList<>();

    BeliefTest() {
        written("2025-01-10", new ClientRegistered(CLIENT, "Robin Ashdown", LocalDate.of(1979, 4, 2), JANUARY));
        written("2025-01-10", new EpisodeOpened(CLIENT, EPISODE, "Back pain", "To run", JANUARY));
    }

    @Test
    void a_fact_of_1_february_written_on_3_march_is_there_from_3_march_on() {
        written("2025-03-03", finding());

        assertThat(believed("2025-03-02", "2025-02-01")).isEmpty();
        assertThat(believed("2025-03-04", "2025-02-01")).hasSize(1);
        assertThat(believed("2025-03-04", "2025-01-31")).isEmpty();
    }

    @Test
    void an_amendment_counts_from_when_it_was_written_about_the_day_of_what_it_amends() {
        written("2025-02-01", finding());
        written("2025-03-03", amended("severity", "SEVERE"));

        assertThat(believed("2025-03-02", "2025-02-01"))
                .extracting(Finding::severityNow)
                .containsExactly(Severity.MILD);
        assertThat(believed("2025-03-04", "2025-02-01"))
                .extracting(Finding::severityNow)
                .containsExactly(Severity.SEVERE);
    }

    @Test
    void an_amended_day_moves_the_fact_to_that_day_once_it_is_known() {
        written("2025-02-01", finding());
        written("2025-03-03", amended("observedOn", "2025-01-20"));

        assertThat(believed("2025-03-02", "2025-01-25")).isEmpty();
        assertThat(believed("2025-03-04", "2025-01-25")).hasSize(1);
    }

    @Test
    void what_was_entered_in_error_was_believed_until_it_was_marked() {
        written("2025-02-01", finding());
        written("2025-03-03", new EntryMarkedEnteredInError(CLIENT, 3, "Other client", LocalDate.of(2025, 3, 3)));

        assertThat(believed("2025-03-02", "2025-02-01")).hasSize(1);
        assertThat(believed("2025-03-04", "2025-02-01")).isEmpty();
    }

    @Test
    void later_entries_about_something_that_did_not_exist_yet_are_left_out() {
        written("2025-02-01", finding());
        var earlier = LocalDate.of(2025, 1, 20);
        written(
                "2025-02-02",
                new FindingReassessed(
                        CLIENT, EPISODE, FoundingStory.SARTORIUS, FindingChange.IMPROVED, null, earlier, null));

        assertThat(believed("2025-03-04", "2025-01-25")).isEmpty();
        assertThat(believed("2025-03-04", "2025-02-01")).hasSize(1);
    }

    @Test
    void a_corrected_birth_date_is_the_birth_date_of_every_earlier_day_once_it_is_known() {
        var born = LocalDate.of(1979, 4, 3);
        written(
                "2025-03-03",
                new ClientDetailsCorrected(CLIENT, "Robin Ashdown", born, "Misheard", LocalDate.of(2025, 3, 3)));

        assertThat(dateOfBirth("2025-03-02", "2025-02-01")).isEqualTo(LocalDate.of(1979, 4, 2));
        assertThat(dateOfBirth("2025-03-04", "2025-02-01")).isEqualTo(born);
    }

    private LocalDate dateOfBirth(String asOf, String effectiveOn) {
        var known = new Moment(Instant.parse(asOf + "T18:00:00Z"), null).known(record);
        return CarePlan.of(known, LocalDate.parse(effectiveOn)).dateOfBirth();
    }

    private void written(String day, ClinicalEvent event) {
        var version = record.size() + 1;
        record.add(new RecordedEvent(
                event, version, version, Instant.parse(day + "T12:00:00Z"), FoundingStory.provenance(), List.of()));
    }

    private List<Finding> believed(String asOf, String effectiveOn) {
        var known = new Moment(Instant.parse(asOf + "T18:00:00Z"), null).known(record);
        return CarePlan.of(known, LocalDate.parse(effectiveOn))
                .episodes()
                .getFirst()
                .findings();
    }

    private static FindingRecorded finding() {
        return new FindingRecorded(
                CLIENT,
                EPISODE,
                FoundingStory.SARTORIUS,
                "sartorius",
                null,
                null,
                null,
                FindingQuality.PAIN,
                Severity.MILD,
                FIRST_OF_FEBRUARY,
                null);
    }

    private static EntryAmended amended(String field, String value) {
        var from = JsonMapper.shared().createObjectNode();
        var to = JsonMapper.shared().createObjectNode().put(field, value);
        return new EntryAmended(CLIENT, 3, from, to, "Mistyped", LocalDate.of(2025, 3, 3));
    }
}
