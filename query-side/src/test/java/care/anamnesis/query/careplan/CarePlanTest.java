package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.BREATHING;
import static care.anamnesis.query.FoundingStory.CLIENT;
import static care.anamnesis.query.FoundingStory.DISCHARGE;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.EVALUATION;
import static care.anamnesis.query.FoundingStory.EVERY_OTHER_WEEK;
import static care.anamnesis.query.FoundingStory.LATISSIMUS;
import static care.anamnesis.query.FoundingStory.LESS_OFTEN;
import static care.anamnesis.query.FoundingStory.PLAN;
import static care.anamnesis.query.FoundingStory.RELEASE;
import static care.anamnesis.query.FoundingStory.SARTORIUS;
import static care.anamnesis.query.FoundingStory.THERAPIST;
import static care.anamnesis.query.FoundingStory.TRACKING;
import static care.anamnesis.query.FoundingStory.WEEKLY;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.FoundingStory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarePlanTest {

    @Test
    void begins_with_the_registered_client() {
        var plan = after(FoundingStory.events().subList(0, 1));

        assertThat(plan.name()).isEqualTo("Robin Ashdown");
        assertThat(plan.dateOfBirth()).isEqualTo("1979-04-02");
        assertThat(plan.episodes()).isEmpty();
    }

    @Test
    void shows_complaint_and_goal_in_the_clients_words() {
        var episode = evaluated();

        assertThat(episode.status()).isEqualTo(Episode.Status.OPEN);
        assertThat(episode.presentingComplaint()).startsWith("Daily, persistent lower back and neck pain");
        assertThat(episode.statedGoal()).isEqualTo("To resolve the back and neck pain so that I can exercise.");
    }

    @Test
    void shows_the_three_findings_of_the_evaluation() {
        assertThat(evaluated().findings())
                .extracting(Finding::structureName, Finding::side, Finding::part)
                .containsExactly(
                        tuple("latissimus dorsi", Side.LEFT, "inner upper arm"),
                        tuple("sartorius", Side.BILATERAL, null),
                        tuple("gluteus maximus", Side.LEFT, "outer fibres"));
    }

    @Test
    void every_fact_says_when_it_happened_when_it_was_written_and_by_whom() {
        var entry = evaluated().findings().getFirst().entry();

        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.occurredOn()).isEqualTo(EVALUATION);
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2025-03-03T18:00:00Z"));
        assertThat(entry.recordedBy()).isEqualTo(THERAPIST);
    }

    @Test
    void a_reassessment_shows_the_severity_at_first_and_now() {
        var finding = finding(after(FoundingStory.events()), LATISSIMUS);

        assertThat(finding.severityAtFirst()).isEqualTo(Severity.MODERATE);
        assertThat(finding.severityNow()).isEqualTo(Severity.MILD);
        assertThat(finding.assessments())
                .extracting(assessment -> assessment.entry().occurredOn(), Finding.Assessment::severity)
                .containsExactly(tuple(EVALUATION, Severity.MODERATE), tuple(LocalDate.of(2025, 6, 2), Severity.MILD));
    }

    @Test
    void a_reassessment_written_late_does_not_change_what_is_true_now() {
        var late = new FindingReassessed(
                CLIENT, EPISODE, LATISSIMUS, FindingChange.WORSE, Severity.SEVERE, LocalDate.of(2025, 4, 1), null);

        var finding = finding(after(with(FoundingStory.events(), late)), LATISSIMUS);

        assertThat(finding.severityNow()).isEqualTo(Severity.MILD);
        assertThat(finding.assessments())
                .extracting(Finding.Assessment::severity)
                .containsExactly(Severity.MODERATE, Severity.SEVERE, Severity.MILD);
    }

    @Test
    void a_resolved_finding_stays_in_the_plan_as_resolved() {
        assertThat(finding(after(FoundingStory.events()), SARTORIUS).status()).isEqualTo(Finding.Status.RESOLVED);
    }

    @Test
    void visits_are_weekly_until_the_day_of_the_change_and_every_other_week_from_then_on() {
        var plan = after(FoundingStory.events().subList(0, 19));

        assertThat(inForceOn(plan, LESS_OFTEN.minusDays(1))).isEqualTo(WEEKLY);
        assertThat(inForceOn(plan, LESS_OFTEN)).isEqualTo(EVERY_OTHER_WEEK);
        assertThat(inForceOn(plan, DISCHARGE)).isEqualTo(EVERY_OTHER_WEEK);
        assertThat(inForceOn(plan, DISCHARGE.plusDays(1))).isNull();
        assertThat(treatmentPlan(plan).frequencies())
                .extracting(FrequencyPeriod::from, FrequencyPeriod::until, FrequencyPeriod::reason)
                .containsExactly(
                        tuple(EVALUATION, LESS_OFTEN.minusDays(1), null),
                        tuple(LESS_OFTEN, DISCHARGE, "Symptoms improved."));
    }

    @Test
    void a_change_agreed_later_for_an_earlier_day_leaves_the_changes_after_it_in_place() {
        var twiceAWeek = new VisitFrequency(2, 1, WEEKLY.unit());
        var earlier = new VisitFrequencyAdjusted(
                CLIENT, EPISODE, PLAN, WEEKLY, twiceAWeek, LocalDate.of(2025, 4, 1), "Pain flared up.", DISCHARGE);

        var plan = after(with(FoundingStory.events().subList(0, 19), earlier));

        assertThat(treatmentPlan(plan).frequencies())
                .extracting(FrequencyPeriod::frequency, FrequencyPeriod::until)
                .containsExactly(
                        tuple(WEEKLY, LocalDate.of(2025, 3, 31)),
                        tuple(twiceAWeek, LESS_OFTEN.minusDays(1)),
                        tuple(EVERY_OTHER_WEEK, DISCHARGE));
    }

    @Test
    void after_the_discharge_no_frequency_is_in_force() {
        assertThat(inForceOn(after(FoundingStory.events()), DISCHARGE)).isNull();
    }

    @Test
    void a_home_practice_stands_as_last_revised_with_the_clients_log() {
        var release = practice(after(FoundingStory.events()), RELEASE);

        assertThat(release.instructions()).isEqualTo("Lie on the ball and breathe until it softens.");
        assertThat(release.targets()).containsExactly(new HomePractice.Target("sartorius", "sartorius"));
        assertThat(release.revisions())
                .extracting(HomePractice.Revision::reason)
                .containsExactly(null, "The restriction moved.");
        assertThat(release.logs()).extracting(HomePractice.Log::done).containsExactly(true, false);
    }

    @Test
    void a_discontinued_practice_says_why() {
        var plan = after(FoundingStory.events());

        assertThat(practice(plan, BREATHING).status()).isEqualTo(HomePractice.Status.ACTIVE);
        assertThat(practice(plan, TRACKING).status()).isEqualTo(HomePractice.Status.DISCONTINUED);
        assertThat(Objects.requireNonNull(practice(plan, TRACKING).discontinuation())
                        .reason())
                .isEqualTo("Has become a habit.");
    }

    @Test
    void a_visit_shows_its_interventions_and_minutes() {
        var visit = current(after(FoundingStory.events())).visits().getFirst();

        assertThat(visit.visitedOn()).isEqualTo("2025-03-10");
        assertThat(visit.totalMinutes()).isEqualTo(60);
        assertThat(visit.subjective()).isEqualTo("Slept better.");
    }

    @Test
    void pain_is_compared_with_the_baseline() {
        var pain = current(after(FoundingStory.events())).outcomes().getFirst();

        assertThat(pain.baseline()).isEqualTo(new BigDecimal("7"));
        assertThat(pain.latest()).isEqualTo(new BigDecimal("0"));
        assertThat(pain.change()).isEqualTo(new BigDecimal("-7"));
        assertThat(pain.measurements()).hasSize(3);
        assertThat(pain.trend()).isEqualTo(ScoreTrend.BETTER);
    }

    @Test
    void the_discharge_keeps_reason_summary_and_the_clients_report_verbatim() {
        var episode = current(after(FoundingStory.events()));
        var discharge = Objects.requireNonNull(episode.discharge());

        assertThat(episode.status()).isEqualTo(Episode.Status.DISCHARGED);
        assertThat(discharge.dischargedOn()).isEqualTo(DISCHARGE);
        assertThat(discharge.reason()).isEqualTo(DischargeReason.GOALS_MET);
        assertThat(discharge.clientReport()).startsWith("I have no pain in my back.");
        assertThat(episode.clientReports())
                .extracting(ClientReport::statement)
                .containsExactly("I went running again.");
    }

    @Test
    void a_second_episode_in_parallel_has_its_own_findings() {
        var shoulder = new EpisodeOpened(CLIENT, id(50), "Stiff shoulder.", "Reach the shelf.", LESS_OFTEN);
        var theirs = new FindingRecorded(
                CLIENT,
                id(50),
                id(51),
                "deltoid",
                Side.RIGHT,
                null,
                null,
                FindingQuality.WEAKNESS,
                null,
                LESS_OFTEN,
                null);

        var plan = after(with(FoundingStory.events().subList(0, 11), shoulder, theirs));

        assertThat(plan.currentEpisodeId()).isEqualTo(id(50));
        assertThat(plan.episodes()).extracting(Episode::episodeId).containsExactly(EPISODE, id(50));
        assertThat(plan.episodes())
                .extracting(episode -> episode.findings().size())
                .containsExactly(3, 1);
    }

    @Test
    void the_open_episode_is_the_current_one_even_when_a_newer_one_is_closed() {
        var second = new EpisodeOpened(CLIENT, id(50), "Stiff shoulder.", "Reach the shelf.", EVALUATION.minusDays(1));

        var plan = after(with(FoundingStory.events(), second));

        assertThat(plan.currentEpisodeId()).isEqualTo(id(50));
    }

    @Test
    void a_reassessment_of_nothing_known_is_a_defect_and_stops_the_fold() {
        var unknown =
                new FindingReassessed(CLIENT, EPISODE, id(77), FindingChange.WORSE, null, EVALUATION.plusDays(1), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> after(with(FoundingStory.events(), unknown)))
                .withMessageContaining(id(77).toString());
    }

    @Test
    void a_record_that_does_not_begin_with_a_registration_is_a_defect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> after(FoundingStory.events().subList(1, 2)))
                .withMessageContaining(CLIENT.toString());
    }

    private static Episode evaluated() {
        return current(after(FoundingStory.events().subList(0, 11)));
    }

    private static CarePlan after(List<ClinicalEvent> events) {
        CarePlan plan = null;
        for (var recorded : FoundingStory.recorded(events)) {
            plan = CarePlan.evolve(plan, recorded);
        }
        return Objects.requireNonNull(plan);
    }

    private static List<ClinicalEvent> with(List<ClinicalEvent> events, ClinicalEvent... more) {
        var all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all;
    }

    private static Episode current(CarePlan plan) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(plan.currentEpisodeId()))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(CarePlan plan, UUID id) {
        return current(plan).findings().stream()
                .filter(finding -> finding.findingId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static HomePractice practice(CarePlan plan, UUID id) {
        return current(plan).homePractices().stream()
                .filter(practice -> practice.practiceId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TreatmentPlan treatmentPlan(CarePlan plan) {
        return Objects.requireNonNull(current(plan).treatmentPlan());
    }

    private static @Nullable VisitFrequency inForceOn(CarePlan plan, LocalDate day) {
        return treatmentPlan(plan.seenOn(day)).frequencyInForce();
    }
}
