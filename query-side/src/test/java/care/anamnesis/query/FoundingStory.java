package care.anamnesis.query;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Six and a half months with one client, from evaluation to discharge: the story that the product was founded on. */
public final class FoundingStory {
    public static final UUID CLIENT = id(1);
    public static final UUID EPISODE = id(2);
    public static final UUID LATISSIMUS = id(3);
    public static final UUID SARTORIUS = id(4);
    public static final UUID GLUTEUS = id(5);
    public static final UUID PLAN = id(6);
    public static final UUID RELEASE = id(7);
    public static final UUID BREATHING = id(8);
    public static final UUID MOVEMENT = id(9);
    public static final UUID TRACKING = id(10);

    public static final LocalDate EVALUATION = LocalDate.of(2025, 3, 3);
    public static final LocalDate LESS_OFTEN = LocalDate.of(2025, 6, 16);
    public static final LocalDate DISCHARGE = LocalDate.of(2025, 9, 15);
    public static final VisitFrequency WEEKLY = new VisitFrequency(1, 1, PeriodUnit.WEEK);
    public static final VisitFrequency EVERY_OTHER_WEEK = new VisitFrequency(1, 2, PeriodUnit.WEEK);
    public static final Dose DAILY = new Dose(1, 1, PeriodUnit.DAY, 10);
    public static final Actor THERAPIST = new Actor("therapist", "Thea Lindqvist", Role.THERAPIST);

    private FoundingStory() {}

    public static List<ClinicalEvent> events() {
        return events(CLIENT, "Robin Ashdown");
    }

    public static List<ClinicalEvent> events(UUID client, String name) {
        var events = new ArrayList<>(evaluation(client, name));
        events.addAll(course(client));
        events.addAll(end(client));
        return events;
    }

    public static List<ClinicalEvent> evaluation(UUID client, String name) {
        return List.of(
                new ClientRegistered(client, name, LocalDate.of(1979, 4, 2), EVALUATION),
                new EpisodeOpened(
                        client,
                        EPISODE,
                        "Daily, persistent lower back and neck pain for many years with little to no relief.",
                        "To resolve the back and neck pain so that I can exercise.",
                        EVALUATION),
                finding(client, LATISSIMUS, "latissimus-dorsi", Side.LEFT, "inner upper arm", Tissue.FASCIA),
                finding(client, SARTORIUS, "sartorius", Side.BILATERAL, null, null),
                finding(client, GLUTEUS, "gluteus-maximus", Side.LEFT, "outer fibres", null),
                new TreatmentPlanEstablished(
                        client,
                        EPISODE,
                        PLAN,
                        EVALUATION,
                        DISCHARGE,
                        WEEKLY,
                        List.of("Myofascial release", "Somatic education"),
                        null,
                        null,
                        List.of(),
                        EVALUATION),
                practice(client, RELEASE, HomePracticeKind.SELF_MYOFASCIAL_RELEASE, List.of("latissimus-dorsi")),
                practice(client, BREATHING, HomePracticeKind.BREATHING, List.of()),
                practice(client, MOVEMENT, HomePracticeKind.SOMATIC_MOVEMENT, List.of()),
                practice(client, TRACKING, HomePracticeKind.SOMATIC_TRACKING, List.of()),
                pain(client, "7", EVALUATION));
    }

    private static List<ClinicalEvent> course(UUID client) {
        return List.of(
                visit(client, id(20), LocalDate.of(2025, 3, 10)),
                new HomePracticeLogged(client, EPISODE, RELEASE, LocalDate.of(2025, 3, 11), true, null, 10, null),
                new HomePracticeLogged(
                        client, EPISODE, RELEASE, LocalDate.of(2025, 3, 12), false, null, null, "Away from home."),
                new FindingReassessed(
                        client,
                        EPISODE,
                        LATISSIMUS,
                        FindingChange.IMPROVED,
                        Severity.MILD,
                        LocalDate.of(2025, 6, 2),
                        null),
                pain(client, "4", LocalDate.of(2025, 6, 2)),
                new VisitFrequencyAdjusted(
                        client,
                        EPISODE,
                        PLAN,
                        WEEKLY,
                        EVERY_OTHER_WEEK,
                        LESS_OFTEN,
                        "Symptoms improved.",
                        LocalDate.of(2025, 6, 9)),
                new HomePracticeRevised(
                        client,
                        EPISODE,
                        RELEASE,
                        "Lie on the ball and breathe until it softens.",
                        List.of("sartorius"),
                        DAILY,
                        "The restriction moved.",
                        LocalDate.of(2025, 6, 9)),
                visit(client, id(21), LocalDate.of(2025, 6, 30)));
    }

    private static List<ClinicalEvent> end(UUID client) {
        return List.of(
                new FindingResolved(client, EPISODE, SARTORIUS, LocalDate.of(2025, 9, 1), null),
                new HomePracticeDiscontinued(
                        client, EPISODE, TRACKING, "Has become a habit.", LocalDate.of(2025, 9, 1)),
                new ClientReportRecorded(client, EPISODE, "I went running again.", LocalDate.of(2025, 9, 8)),
                pain(client, "0", DISCHARGE),
                new ClientDischarged(
                        client,
                        EPISODE,
                        DISCHARGE,
                        DischargeReason.GOALS_MET,
                        null,
                        "Pain resolved; continues the home practices.",
                        "I have no pain in my back. I only have slight stiffness upon waking.",
                        List.of(),
                        List.of()));
    }

    public static FindingRecorded finding(
            UUID client, UUID finding, String structure, Side side, @Nullable String part, @Nullable Tissue tissue) {
        return new FindingRecorded(
                client,
                EPISODE,
                finding,
                structure,
                side,
                part,
                tissue,
                FindingQuality.RESTRICTION,
                Severity.MODERATE,
                EVALUATION,
                null);
    }

    public static OutcomeMeasured pain(UUID client, String score, LocalDate day) {
        return new OutcomeMeasured(client, EPISODE, "pain-nrs", new BigDecimal(score), day, null);
    }

    private static HomePracticeAssigned practice(
            UUID client, UUID practice, HomePracticeKind kind, List<String> targets) {
        return new HomePracticeAssigned(
                client, EPISODE, practice, kind, "As shown, slowly.", targets, DAILY, EVALUATION);
    }

    private static VisitRecorded visit(UUID client, UUID visit, LocalDate day) {
        return new VisitRecorded(
                client,
                EPISODE,
                visit,
                day,
                Attendance.ATTENDED,
                List.of(new Intervention("Myofascial release", 45), new Intervention("Breathing", 15)),
                null,
                null,
                null,
                "Slept better.",
                null,
                null,
                "Continue.");
    }

    /** Written by the therapist in the evening of the day on which it happened, one event after the other. */
    public static List<RecordedEvent> recorded(List<? extends ClinicalEvent> events) {
        var recorded = new ArrayList<RecordedEvent>();
        for (var event : events) {
            var version = recorded.size() + 1;
            recorded.add(recorded(event, version));
        }
        return recorded;
    }

    public static RecordedEvent recorded(ClinicalEvent event, long version) {
        var evening = event.occurredOn().atTime(LocalTime.of(18, 0)).toInstant(ZoneOffset.UTC);
        return new RecordedEvent(event, version, version, evening, provenance(), List.of());
    }

    public static Provenance provenance() {
        return new Provenance(THERAPIST, null, PurposeOfUse.TREAT, id(99), "request-1", "test");
    }

    public static UUID id(int number) {
        return new UUID(0x0198_a1b2_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
