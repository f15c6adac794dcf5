package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CurrentTruthTest {
    private static final UUID CLIENT = new UUID(1, 1);
    private static final UUID EPISODE = new UUID(1, 2);
    private static final UUID FINDING = new UUID(1, 3);
    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 13);
    private static final LocalDate TUESDAY = LocalDate.of(2025, 1, 14);

    private static final ClinicalEvent REGISTERED =
            new ClientRegistered(CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), MONDAY);
    private static final ClinicalEvent OPENED = new EpisodeOpened(CLIENT, EPISODE, "Back pain", "To exercise", MONDAY);

    @Test
    void without_corrections_it_is_the_history() {
        assertThat(CurrentTruth.of(List.of(REGISTERED, OPENED, found("Firm"))).values())
                .containsExactly(REGISTERED, OPENED, found("Firm"));
    }

    @Test
    void an_amended_entry_reads_as_its_last_amendment() {
        var first = amendment("Firmer");
        var second = amendment("Soft");

        var truth = CurrentTruth.of(List.of(REGISTERED, OPENED, found("Firm"), first, second));

        assertThat(truth)
                .containsEntry(3L, found("Soft"))
                .containsEntry(4L, first)
                .containsEntry(5L, second);
    }

    @Test
    void entries_about_an_entry_in_error_no_longer_count() {
        var mark = new EntryMarkedEnteredInError(CLIENT, 3, "Other client", TUESDAY);

        var truth = CurrentTruth.of(List.of(REGISTERED, OPENED, found("Firm"), reassessed(), mark));

        assertThat(truth.values()).containsExactly(REGISTERED, OPENED, mark);
    }

    @Test
    void a_reassessment_in_error_leaves_its_finding() {
        var mark = new EntryMarkedEnteredInError(CLIENT, 4, "Other client", TUESDAY);

        var truth = CurrentTruth.of(List.of(REGISTERED, OPENED, found("Firm"), reassessed(), mark));

        assertThat(truth.values()).containsExactly(REGISTERED, OPENED, found("Firm"), mark);
    }

    @Test
    void an_episode_in_error_takes_everything_in_it_along() {
        var mark = new EntryMarkedEnteredInError(CLIENT, 2, "Other client", TUESDAY);

        var truth = CurrentTruth.of(List.of(REGISTERED, OPENED, found("Firm"), mark));

        assertThat(truth.values()).containsExactly(REGISTERED, mark);
    }

    @Test
    void an_entry_in_error_takes_along_only_what_is_about_its_own_kind() {
        var consent = new ConsentRecorded(CLIENT, FINDING, ConsentScope.TREATMENT, "Jonas Weber", MONDAY, null, null);
        var mark = new EntryMarkedEnteredInError(CLIENT, 4, "Other client", TUESDAY);

        var truth = CurrentTruth.of(List.of(REGISTERED, OPENED, consent, found("Firm"), reassessed(), mark));

        assertThat(truth.values()).containsExactly(REGISTERED, OPENED, consent, mark);
    }

    @Test
    void the_ids_of_what_was_created_in_error_are_known() {
        var mark = new EntryMarkedEnteredInError(CLIENT, 3, "Other client", TUESDAY);
        var markOfReassessment = new EntryMarkedEnteredInError(CLIENT, 4, "Other client", TUESDAY);
        var recorded = List.of(REGISTERED, OPENED, found("Firm"), reassessed());

        assertThat(CurrentTruth.struckIds(List.of(REGISTERED, OPENED, found("Firm"), reassessed(), mark)))
                .containsExactly(FINDING);
        assertThat(CurrentTruth.struckIds(List.of(REGISTERED, OPENED, found("Firm"), reassessed(), markOfReassessment)))
                .isEmpty();
        assertThat(CurrentTruth.struckIds(recorded)).isEmpty();
    }

    private static FindingRecorded found(String note) {
        return new FindingRecorded(
                CLIENT, EPISODE, FINDING, "sartorius", Side.LEFT, null, null, FindingQuality.PAIN, null, MONDAY, note);
    }

    private static FindingReassessed reassessed() {
        return new FindingReassessed(CLIENT, EPISODE, FINDING, FindingChange.WORSE, Severity.SEVERE, TUESDAY, null);
    }

    private static EntryAmended amendment(String note) {
        return new EntryAmended(CLIENT, 3, note("Firm"), note(note), "Mistyped", TUESDAY);
    }

    private static ObjectNode note(String text) {
        return JsonMapper.shared().createObjectNode().put("note", text);
    }
}
