package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.LATISSIMUS;
import static care.anamnesis.query.FoundingStory.SARTORIUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.query.FoundingStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CorrectionsTest {
    private static final LocalDate LATER = LocalDate.of(2025, 9, 20);
    private static final long LATISSIMUS_FOUND = 3;
    private static final long LATISSIMUS_REASSESSED = 15;
    private static final long DISCHARGED = 24;

    @Test
    void r48_an_amended_entry_reads_as_amended_and_says_by_which_version() {
        var finding = finding(corrected(amended()));

        assertThat(finding.part()).isEqualTo("outer upper arm");
        assertThat(finding.entry().version()).isEqualTo(LATISSIMUS_FOUND);
        assertThat(finding.entry().occurredOn()).isEqualTo("2025-03-02");
        assertThat(finding.entry().amendedBy()).containsExactly(25L);
    }

    @Test
    void the_trail_says_what_was_changed_from_what_to_what_why_and_by_whom() {
        var correction = corrected(amended()).corrections().getFirst();

        assertThat(correction.corrects()).isEqualTo(LATISSIMUS_FOUND);
        assertThat(correction.event()).isEqualTo("FindingRecorded");
        assertThat(correction.kind()).isEqualTo(Correction.Kind.AMENDED);
        assertThat(correction.changes())
                .extracting(it -> it.field() + ": " + it.from() + " → " + it.to())
                .containsExactly(
                        "part: \"inner upper arm\" → \"outer upper arm\"",
                        "observedOn: \"2025-03-03\" → \"2025-03-02\"");
        assertThat(correction.reason()).isEqualTo("Misread");
        assertThat(correction.entry().version()).isEqualTo(25);
        assertThat(correction.entry().recordedBy()).isEqualTo(FoundingStory.THERAPIST);
    }

    @Test
    void what_is_in_error_disappears_with_all_that_was_written_about_it_and_stays_in_the_trail() {
        var plan = corrected(inError(LATISSIMUS_FOUND));

        assertThat(plan.episodes().getFirst().findings())
                .extracting(Finding::findingId)
                .doesNotContain(LATISSIMUS)
                .contains(SARTORIUS);
        assertThat(plan.corrections())
                .extracting(Correction::kind, Correction::corrects, Correction::struck)
                .containsExactly(tuple(
                        Correction.Kind.ENTERED_IN_ERROR,
                        LATISSIMUS_FOUND,
                        List.of(LATISSIMUS_FOUND, LATISSIMUS_REASSESSED)));
    }

    @Test
    void a_discharge_in_error_leaves_the_episode_open() {
        var episode = corrected(inError(DISCHARGED)).episodes().getFirst();

        assertThat(episode.status()).isEqualTo(Episode.Status.OPEN);
        assertThat(episode.discharge()).isNull();
    }

    @Test
    void the_plan_stands_at_the_version_of_the_correction() {
        assertThat(corrected(inError(LATISSIMUS_FOUND)).version()).isEqualTo(25);
    }

    private static EntryAmended amended() {
        return new EntryAmended(
                CLIENT,
                LATISSIMUS_FOUND,
                fields("inner upper arm", "2025-03-03"),
                fields("outer upper arm", "2025-03-02"),
                "Misread",
                LATER);
    }

    private static EntryMarkedEnteredInError inError(long version) {
        return new EntryMarkedEnteredInError(CLIENT, version, "Other client", LATER);
    }

    private static ObjectNode fields(String part, String observedOn) {
        return JsonMapper.shared().createObjectNode().put("part", part).put("observedOn", observedOn);
    }

    private static CarePlan corrected(ClinicalEvent correction) {
        var events = new ArrayList<>(FoundingStory.events());
        events.add(correction);
        return CarePlan.of(FoundingStory.recorded(events));
    }

    private static Finding finding(CarePlan plan) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(EPISODE))
                .flatMap(episode -> episode.findings().stream())
                .filter(finding -> finding.findingId().equals(LATISSIMUS))
                .findFirst()
                .orElseThrow();
    }
}
