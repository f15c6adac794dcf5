package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.Course.GOAL;
import static care.anamnesis.query.Course.PLAN;
import static care.anamnesis.query.Course.SIGNATURE;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.StoredName;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.words.MessageFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WholeLanguageTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Test
    void everything_reads_as_a_clinician_would_write_it() {
        assertThat(String.join("\n", told(care()))).isEqualTo("""
                Set a long-term goal: “Runs 5 km”. In the client’s words: “I want to run.” Met at 2 on “Pain, numeric rating scale”.
                Established a treatment plan from 3 March 2025 to 22 May 2025, once a week for 45 minutes: Release. Diagnosis: “M54.5”.
                Ada Bergström, MD, certified the plan by verbal order for 3 March 2025 to 22 May 2025.
                Saw the client: Release (45 minutes).
                Thea Lindqvist, OTR/L, signed the note of the visit on 3 March 2025.
                Thea Lindqvist, OTR/L, co-signed the note of the visit on 3 March 2025.
                Addendum to the note of the visit on 3 March 2025: “It was the left knee.”
                Goal “Runs 5 km”: partly met, attainment −1. “Runs 2 km”.
                Progress report by Thea Lindqvist, OTR/L. Goal “Runs 5 km”, met: “Runs 5 km”. Plan for continuing: “Taper”. Changes: “None”.
                Put the treatment plan on hold from 3 March 2025: “Surgery”.
                Resumed the treatment plan on 24 March 2025.
                Paused care from 3 March 2025 (hospital stay). Noted: “Fell”. Expected back on 12 March 2025.
                Paused care from 3 March 2025 (holiday).
                Resumed care on 12 March 2025.
                Resumed care on 12 March 2025. Noted: “Walks well”.
                Opened the episode of care again. Reason: “Pain came back”.""");
    }

    @Test
    void what_concerns_the_person_and_the_record_reads_so_too() {
        assertThat(String.join("\n", told(keeping()))).isEqualTo("""
                Corrected the client’s details: Robyn Ashdown, born on 3 April 1979. Reason: “Misheard”.
                Robyn Ashdown gave consent to hands-on treatment, until 2 April 2025.
                The consent to hands-on treatment was withdrawn. Reason: “Sore afterwards”.
                Sam Okafor is now a supervising therapist.
                Transferred the care to Ida Holm, now the primary therapist. Reason: “Parental leave”.
                The client asked to have the record amended in entries 2 and 3: “The right knee.” Due by 2 May 2025.
                Extended the time for the client’s request for amendment until 1 June 2025. Reason: “Records off site”.
                Accepted the client’s request for amendment, concerning entry 2.
                Denied the client’s request for amendment because the record is accurate and complete: “It stands.”
                The client disagrees with the denial: “I know which knee.”
                Rebutted the client’s disagreement: “The note shows it.”
                Placed a legal hold on the record (District court). Reason: “A claim”.
                Released the legal hold on the record. Reason: “Settled”.""");
    }

    @Test
    void a_correction_tells_what_it_corrects_and_an_amendment_from_what_to_what() {
        assertThat(told(corrections()).subList(3, 5))
                .containsExactly(
                        "Amended entry 3 [Saw the client: Release (45 minutes).]: attendance from attended to did not come and"
                                + " visited on from 3 March 2025 to 4 March 2025. Reason: “Mistyped”.",
                        "Marked entry 3 as entered in error [Saw the client: Release (45 minutes).]."
                                + " Reason: “Other client”.");
    }

    @Test
    void every_event_is_told_in_an_example_of_this_test_or_in_the_founding_story() {
        assertThat(Stream.of(FoundingStory.events(), care(), keeping(), corrections())
                        .flatMap(List::stream)
                        .<Class<?>>map(ClinicalEvent::getClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(StoredName.clinical().values());
    }

    private static List<ClinicalEvent> care() {
        var course = Course.from(DAY)
                .goal(DAY)
                .plan(DAY, DAY.plusDays(80), FoundingStory.WEEKLY)
                .certified(CertificationMethod.VERBAL_ORDER, DAY, DAY.plusDays(80))
                .visits(DAY);
        var events = new ArrayList<ClinicalEvent>(
                course.events().subList(2, course.events().size()));
        events.addAll(List.of(
                new VisitCosigned(CLIENT, EPISODE, visit(), SIGNATURE, DAY),
                new AddendumAdded(CLIENT, EPISODE, visit(), "It was the left knee.", DAY),
                new GoalProgressRecorded(
                        CLIENT, EPISODE, GOAL, GoalStatus.PARTLY_MET, -1, "Runs 2 km", null, visit(), DAY),
                new ProgressReportRecorded(
                        CLIENT,
                        EPISODE,
                        id(82),
                        List.of(new GoalAssessment(GOAL, GoalStatus.MET, "Runs 5 km")),
                        "Taper",
                        "None",
                        SIGNATURE,
                        DAY),
                new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", DAY),
                new TreatmentPlanResumed(CLIENT, EPISODE, PLAN, null, DAY.plusDays(21)),
                new CarePaused(CLIENT, EPISODE, PauseReason.HOSPITAL_STAY, "Fell", DAY.plusDays(9), DAY),
                new CarePaused(CLIENT, EPISODE, PauseReason.HOLIDAY, null, null, DAY),
                new CareResumed(CLIENT, EPISODE, null, DAY.plusDays(9)),
                new CareResumed(CLIENT, EPISODE, "Walks well", DAY.plusDays(9)),
                new EpisodeReopened(CLIENT, EPISODE, "Pain came back", DAY)));
        return events;
    }

    private static List<ClinicalEvent> keeping() {
        return List.of(
                new ClientDetailsCorrected(CLIENT, "Robyn Ashdown", LocalDate.of(1979, 4, 3), "Misheard", DAY),
                new ConsentRecorded(
                        CLIENT, id(80), ConsentScope.HANDS_ON_TREATMENT, "Robyn Ashdown", DAY, DAY.plusDays(30), null),
                new ConsentWithdrawn(CLIENT, id(80), "Sore afterwards", DAY),
                new TherapistAssigned(CLIENT, "sam", "Sam Okafor", CareResponsibility.SUPERVISING, null, null, DAY),
                new TherapistAssigned(
                        CLIENT, "ida", "Ida Holm", CareResponsibility.PRIMARY, "thea", "Parental leave", DAY),
                new AmendmentRequested(CLIENT, id(70), "The right knee.", List.of(2L, 3L), DAY, DAY.plusDays(60)),
                new AmendmentRequestExtended(CLIENT, id(70), "Records off site", DAY.plusDays(90), DAY),
                new AmendmentRequestAccepted(CLIENT, id(70), List.of(2L), null, DAY),
                new AmendmentRequestDenied(CLIENT, id(70), DenialBasis.ACCURATE_AND_COMPLETE, "It stands.", DAY),
                new DisagreementStated(CLIENT, id(70), "I know which knee.", DAY),
                new RebuttalWritten(CLIENT, id(70), "The note shows it.", DAY),
                new LegalHoldPlaced(CLIENT, id(83), "A claim", "District court", DAY),
                new LegalHoldReleased(CLIENT, id(83), "Settled", DAY));
    }

    private static List<ClinicalEvent> corrections() {
        var events = new ArrayList<>(Course.from(DAY)
                .visit(EPISODE, id(61), DAY, Attendance.ATTENDED)
                .events());
        events.add(new EntryAmended(
                CLIENT, 3, fields("ATTENDED", "2025-03-03"), fields("NO_SHOW", "2025-03-04"), "Mistyped", DAY));
        events.add(new EntryMarkedEnteredInError(CLIENT, 3, "Other client", DAY));
        return events;
    }

    @Property(seed = "20250113")
    void no_journey_leaves_the_history_without_words(@ForAll long seed) {
        assertThat(told(RandomJourney.events(CLIENT, seed, 100))).noneMatch(String::isBlank);
    }

    private static List<String> told(List<ClinicalEvent> events) {
        var sentences = new ToldSoFar(new Sentences(MessageFiles.texts()));
        return events.stream().map(sentences::tell).toList();
    }

    private static UUID visit() {
        return new UUID(7, DAY.toEpochDay());
    }

    private static ObjectNode fields(String attendance, String visitedOn) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("attendance", attendance)
                .put("visitedOn", visitedOn);
    }
}
