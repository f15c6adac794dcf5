package care.anamnesis.query.careplan;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.Course.GOAL;
import static care.anamnesis.query.Course.PLAN;
import static care.anamnesis.query.Course.SIGNATURE;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ChangeImportance;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Steps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeRecordTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final LocalDate LATER = START.plusDays(40);

    @Test
    void corrected_details_are_shown_with_those_before() {
        var plan = plan(course().then(new ClientDetailsCorrected(
                CLIENT, "Robyn Ashdown", LocalDate.of(1979, 4, 3), "Misheard", LATER)));

        assertThat(plan.name()).isEqualTo("Robyn Ashdown");
        assertThat(plan.details())
                .extracting(ClientDetails::name, ClientDetails::reason)
                .containsExactly(tuple("Robin Ashdown", null), tuple("Robyn Ashdown", "Misheard"));
    }

    @Test
    void r44_a_consent_counts_until_its_last_day_or_until_it_is_withdrawn() {
        var course = course().then(new ConsentRecorded(
                        CLIENT, id(80), ConsentScope.TREATMENT, "Robin", START, START.plusDays(10), null))
                .then(new ConsentRecorded(CLIENT, id(81), ConsentScope.RESEARCH, "Robin", START, null, null))
                .then(new ConsentWithdrawn(CLIENT, id(81), null, START.plusDays(5)));

        assertThat(statuses(course, START.minusDays(1))).containsExactly(null, null);
        assertThat(statuses(course, START.plusDays(4))).containsExactly(Consent.Status.GIVEN, Consent.Status.GIVEN);
        assertThat(statuses(course, START.plusDays(10)))
                .containsExactly(Consent.Status.GIVEN, Consent.Status.WITHDRAWN);
        assertThat(statuses(course, START.plusDays(11)))
                .containsExactly(Consent.Status.EXPIRED, Consent.Status.WITHDRAWN);
    }

    @Test
    void a_transfer_of_care_ends_the_primary_therapist_and_nobody_else() {
        var plan = plan(course().then(assigned("thea", CareResponsibility.PRIMARY, null, START))
                .then(assigned("sam", CareResponsibility.SUPERVISING, null, START))
                .then(assigned("ida", CareResponsibility.PRIMARY, "thea", LATER)));

        assertThat(plan.therapists())
                .extracting(Therapist::therapistId, Therapist::until, Therapist::replaces)
                .containsExactly(tuple("thea", LATER, null), tuple("sam", null, null), tuple("ida", null, "thea"));
    }

    @Test
    void a_goal_shows_the_clients_words_its_series_and_the_score_it_is_measured_by() {
        var course = course().goal(START)
                .then(FoundingStory.pain(CLIENT, "7", START))
                .then(progress(GoalStatus.PARTLY_MET, 0, LATER))
                .then(progress(GoalStatus.IN_PROGRESS, -1, START.plusDays(7)))
                .then(FoundingStory.pain(CLIENT, "2", LATER));

        var goal = episode(course).goals().getFirst();

        assertThat(goal.clientWords()).isEqualTo("I want to run.");
        assertThat(goal.status()).isEqualTo(GoalStatus.PARTLY_MET);
        assertThat(goal.attainment()).isZero();
        assertThat(goal.progress()).extracting(Goal.Progress::attainment).containsExactly(-1, 0);
        assertThat(Objects.requireNonNull(goal.measure()))
                .isEqualTo(new MeasuredGoal(
                        "pain-nrs",
                        "Pain, numeric rating scale",
                        BigDecimal.TWO,
                        new BigDecimal("7"),
                        new BigDecimal("2"),
                        true));
    }

    @Test
    void r35_a_signed_report_tells_how_a_goal_stands() {
        var course = course().goal(START)
                .then(new ProgressReportRecorded(
                        CLIENT,
                        EPISODE,
                        id(82),
                        List.of(new GoalAssessment(GOAL, GoalStatus.MET, "Runs 5 km")),
                        "Discharge",
                        null,
                        SIGNATURE,
                        LATER));

        assertThat(episode(course).goals().getFirst().status()).isEqualTo(GoalStatus.MET);
        assertThat(episode(course).progressReports()).hasSize(1);
    }

    @Test
    void r31_a_verbal_order_shows_the_day_of_the_signature_that_followed() {
        var course = course().certified(CertificationMethod.VERBAL_ORDER, START, START.plusDays(80))
                .then(new PlanCertified(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        CertificationMethod.SIGNATURE,
                        "Ada Bergström",
                        "MD",
                        START,
                        START.plusDays(80),
                        START.plusDays(10),
                        null));

        assertThat(treatmentPlan(course, START).certifications())
                .extracting(Certification::method, Certification::signedOn)
                .containsExactly(
                        tuple(CertificationMethod.VERBAL_ORDER, START.plusDays(10)),
                        tuple(CertificationMethod.SIGNATURE, START.plusDays(10)));
    }

    @Test
    void r30_no_frequency_is_in_force_on_hold() {
        var course = course().then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", LATER));

        assertThat(treatmentPlan(course, LATER.minusDays(1)).frequencyInForce()).isEqualTo(FoundingStory.WEEKLY);
        assertThat(treatmentPlan(course, LATER).frequencyInForce()).isNull();
        assertThat(Objects.requireNonNull(treatmentPlan(course, LATER).holdInForce())
                        .reason())
                .isEqualTo("Surgery");
        assertThat(treatmentPlan(course, LATER).diagnosis()).isEqualTo("M54.5");
    }

    @Test
    void one_measurement_is_no_change() {
        var series = episode(course().then(
                                new OutcomeMeasured(CLIENT, EPISODE, "pain-nrs", new BigDecimal("7.0"), START, null)))
                .outcomes()
                .getFirst();

        assertThat(series.latest()).isEqualTo(new BigDecimal("7"));
        assertThat(series.change()).isNull();
        assertThat(series.trend()).isNull();
        assertThat(series.importance()).isNull();
    }

    @Test
    void a_goal_that_was_measured_once_has_no_first_score_beside_the_present_one() {
        var once = course().goal(START).then(measured("7"));
        assertThat(episode(once).isMeasuredOnce("pain-nrs")).isTrue();
        assertThat(episode(once).isMeasuredOnce("odi")).isFalse();

        assertThat(episode(once.then(measured("7"))).isMeasuredOnce("pain-nrs")).isFalse();
    }

    @Test
    void a_change_that_is_too_little_to_matter_is_not_better() {
        var series = episode(course().then(measured("7")).then(measured("6")))
                .outcomes()
                .getFirst();

        assertThat(series.trend()).isEqualTo(ScoreTrend.LITTLE_CHANGED);
        assertThat(series.importance()).isEqualTo(ChangeImportance.LESS_THAN_MINIMAL);
    }

    @Test
    void the_same_score_written_otherwise_changes_nothing() {
        var course = course().then(measured("3")).then(measured("3.0"));
        var record = FoundingStory.recorded(course.events());

        assertThat(Steps.between(record, record.size() - 1L, record.size())
                        .getFirst()
                        .changes())
                .extracting(Change::path)
                .noneMatch(path -> path.endsWith("/latest"))
                .contains("/episodes/@2/outcomes/pain-nrs/change");
    }

    @Test
    void a_withdrawn_consent_is_a_change_of_its_status() {
        var course = course().then(
                        new ConsentRecorded(CLIENT, id(80), ConsentScope.TREATMENT, "Robin Ashdown", START, null, null))
                .then(new ConsentWithdrawn(CLIENT, id(80), null, LATER));
        var record = FoundingStory.recorded(course.events());

        assertThat(Steps.between(record, record.size() - 1L, record.size())
                        .getFirst()
                        .changes())
                .filteredOn(change -> change.path().endsWith("/status"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).hasToString("\"GIVEN\"");
                    assertThat(change.after()).hasToString("\"WITHDRAWN\"");
                });
    }

    private static OutcomeMeasured measured(String score) {
        return new OutcomeMeasured(CLIENT, EPISODE, "pain-nrs", new BigDecimal(score), START, null);
    }

    @Test
    void r48_a_signed_note_shows_signatures_and_addenda() {
        var course = course().visit(EPISODE, id(61), START, Attendance.ATTENDED)
                .then(new VisitSigned(CLIENT, EPISODE, id(61), SIGNATURE, START))
                .then(new VisitCosigned(CLIENT, EPISODE, id(61), SIGNATURE, LATER))
                .then(new AddendumAdded(CLIENT, EPISODE, id(61), "It was the left knee.", LATER));

        var visit = episode(course).visits().getFirst();

        assertThat(Objects.requireNonNull(visit.signed()).credentials()).isEqualTo("OTR/L");
        assertThat(visit.cosigned()).extracting(Signed::signedOn).containsExactly(LATER);
        assertThat(visit.addenda()).extracting(Visit.Addendum::text).containsExactly("It was the left knee.");
        assertThat(visit.totalMinutes()).isEqualTo(45);
    }

    @Test
    void r38_a_reopened_episode_keeps_its_discharge() {
        var course = course().discharged(LATER)
                .then(new EpisodeReopened(CLIENT, EPISODE, "Pain came back", LATER.plusDays(9)));

        var episode = episode(course);

        assertThat(episode.status()).isEqualTo(Episode.Status.OPEN);
        assertThat(episode.discharge()).isNull();
        assertThat(episode.earlierDischarges())
                .extracting(it -> Objects.requireNonNull(it.reopening()).reason())
                .containsExactly("Pain came back");
        assertThat(episode.isOpenOn(LATER)).isFalse();
        assertThat(episode.isOpenOn(LATER.plusDays(9))).isTrue();
    }

    @Test
    void r25_a_denied_request_keeps_basis_disagreement_and_rebuttal() {
        var request = plan(course().then(
                                new AmendmentRequested(CLIENT, id(70), "The right knee.", List.of(2L), START, LATER))
                        .then(new AmendmentRequestDenied(
                                CLIENT, id(70), DenialBasis.ACCURATE_AND_COMPLETE, "It stands.", LATER))
                        .then(new DisagreementStated(CLIENT, id(70), "I know which knee.", LATER))
                        .then(new RebuttalWritten(CLIENT, id(70), "The note shows it.", LATER)))
                .amendmentRequests()
                .getFirst();

        assertThat(request.status()).isEqualTo(AmendmentRequest.Status.DENIED);
        assertThat(Objects.requireNonNull(request.decision()).basis()).isEqualTo(DenialBasis.ACCURATE_AND_COMPLETE);
        assertThat(Objects.requireNonNull(request.disagreement()).statement()).isEqualTo("I know which knee.");
        assertThat(Objects.requireNonNull(request.rebuttal()).statement()).isEqualTo("The note shows it.");
    }

    @Test
    void r41_a_legal_hold_says_who_asked_for_it_and_when_it_was_released() {
        var holds = plan(course().then(new LegalHoldPlaced(CLIENT, id(83), "A claim", "District court", START))
                        .then(new LegalHoldReleased(CLIENT, id(83), "Settled", LATER)))
                .legalHolds();

        assertThat(holds)
                .extracting(
                        LegalHold::authority,
                        it -> Objects.requireNonNull(it.release()).reason())
                .containsExactly(tuple("District court", "Settled"));
    }

    @Test
    void an_outcome_says_whether_its_change_matters() {
        var outcome = episode(course().then(FoundingStory.pain(CLIENT, "7", START))
                        .then(FoundingStory.pain(CLIENT, "6", LATER)))
                .outcomes()
                .getFirst();

        assertThat(outcome.importance()).isEqualTo(ChangeImportance.LESS_THAN_MINIMAL);
        assertThat(Objects.requireNonNull(outcome.minimalImportantChange()).points())
                .isEqualByComparingTo("2");
    }

    private static Course course() {
        return Course.from(START).plan(START, START.plusDays(200), FoundingStory.WEEKLY);
    }

    private static TherapistAssigned assigned(
            String therapist, CareResponsibility as, @Nullable String replaces, LocalDate day) {
        return new TherapistAssigned(CLIENT, therapist, therapist, as, replaces, null, day);
    }

    private static GoalProgressRecorded progress(GoalStatus status, int attainment, LocalDate day) {
        return new GoalProgressRecorded(CLIENT, EPISODE, GOAL, status, attainment, null, null, null, day);
    }

    private static CarePlan plan(Course course) {
        return CarePlan.of(FoundingStory.recorded(course.events()));
    }

    private static Episode episode(Course course) {
        return plan(course).episodes().getFirst();
    }

    private static TreatmentPlan treatmentPlan(Course course, LocalDate day) {
        return Objects.requireNonNull(
                plan(course).seenOn(day).episodes().getFirst().treatmentPlan());
    }

    private static List<Consent.@Nullable Status> statuses(Course course, LocalDate day) {
        return plan(course).seenOn(day).consents().stream()
                .<Consent.@Nullable Status>map(Consent::status)
                .toList();
    }
}
