package care.anamnesis.standalone.design;

import care.anamnesis.events.Actor;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.record.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of the founding story that the pictures show, with a finding of each severity; not a real record. */
final class SampleCourse {
    static final LocalDate TODAY = LocalDate.of(2025, 9, 12);

    private static final LocalDate EVALUATION = LocalDate.of(2025, 3, 3);
    private static final UUID CLIENT = id(1);
    private static final UUID EPISODE = id(2);
    private static final UUID PLAN = id(3);
    private static final VisitFrequency WEEKLY = new VisitFrequency(1, 1, PeriodUnit.WEEK);
    private static final VisitFrequency EVERY_OTHER_WEEK = new VisitFrequency(1, 2, PeriodUnit.WEEK);

    private SampleCourse() {}

    static Episode episode() {
        var events = new ArrayList<ClinicalEvent>();
        events.add(new ClientRegistered(CLIENT, "Robin Ashdown", LocalDate.of(1979, 4, 2), EVALUATION));
        events.add(new EpisodeOpened(CLIENT, EPISODE, "Lower back and neck pain", "To exercise", EVALUATION));
        events.addAll(findings());
        events.addAll(care());
        for (var week = 0; week <= 26; week += 2) {
            events.add(measured("pain-nrs", Math.max(0, 7 - week / 3), EVALUATION.plusWeeks(week)));
        }
        events.add(measured("psfs", 3, EVALUATION));
        events.add(measured("psfs", 6, LocalDate.of(2025, 6, 2)));
        events.add(measured("psfs", 9, LocalDate.of(2025, 9, 8)));
        for (var day = LocalDate.of(2025, 8, 1); day.isBefore(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfMonth() % 7 != 3) {
                var done = day.getDayOfMonth() % 9 != 5;
                events.add(new HomePracticeLogged(CLIENT, EPISODE, id(7), day, done, null, done ? 10 : null, null));
            }
        }
        return CarePlan.of(recorded(events)).currentEpisode().orElseThrow();
    }

    private static List<ClinicalEvent> findings() {
        return List.of(
                found(10, "latissimus-dorsi", Side.LEFT, "inner upper arm", Severity.MODERATE),
                found(11, "sartorius", Side.BILATERAL, null, Severity.MODERATE),
                found(12, "gluteus-maximus", Side.LEFT, "outer fibres", Severity.SEVERE),
                found(13, "piriformis", Side.LEFT, null, Severity.MILD),
                found(14, "trapezius", Side.RIGHT, "upper", Severity.MILD),
                found(15, "lumbar-spine", null, null, null),
                found(16, "the scar above the left hip", Side.LEFT, null, Severity.MILD),
                new FindingReassessed(
                        CLIENT, EPISODE, id(10), FindingChange.IMPROVED, Severity.MILD, LocalDate.of(2025, 6, 2), null),
                new FindingReassessed(
                        CLIENT,
                        EPISODE,
                        id(11),
                        FindingChange.UNCHANGED,
                        Severity.MODERATE,
                        LocalDate.of(2025, 6, 2),
                        null),
                new FindingResolved(CLIENT, EPISODE, id(14), LocalDate.of(2025, 9, 1), null));
    }

    private static List<ClinicalEvent> care() {
        return List.of(
                new TreatmentPlanEstablished(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        EVALUATION,
                        LocalDate.of(2025, 9, 15),
                        WEEKLY,
                        List.of("Myofascial release"),
                        null,
                        null,
                        List.of(),
                        EVALUATION),
                practice(7, HomePracticeKind.SELF_MYOFASCIAL_RELEASE, List.of("latissimus-dorsi"), EVALUATION),
                practice(8, HomePracticeKind.BREATHING, List.of(), EVALUATION),
                practice(9, HomePracticeKind.SOMATIC_MOVEMENT, List.of("sartorius"), LocalDate.of(2025, 5, 5)),
                new VisitFrequencyAdjusted(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        WEEKLY,
                        EVERY_OTHER_WEEK,
                        LocalDate.of(2025, 6, 16),
                        "Symptoms improved.",
                        LocalDate.of(2025, 6, 9)),
                new HomePracticeDiscontinued(CLIENT, EPISODE, id(8), "Has become a habit.", LocalDate.of(2025, 8, 4)));
    }

    private static FindingRecorded found(
            int number, String structure, @Nullable Side side, @Nullable String part, @Nullable Severity severity) {
        return new FindingRecorded(
                CLIENT,
                EPISODE,
                id(number),
                structure,
                side,
                part,
                null,
                FindingQuality.RESTRICTION,
                severity,
                EVALUATION,
                null);
    }

    private static OutcomeMeasured measured(String instrument, int score, LocalDate day) {
        return new OutcomeMeasured(CLIENT, EPISODE, instrument, BigDecimal.valueOf(score), day, null);
    }

    private static HomePracticeAssigned practice(
            int number, HomePracticeKind kind, List<String> targets, LocalDate day) {
        var daily = new Dose(1, 1, PeriodUnit.DAY, 10);
        return new HomePracticeAssigned(CLIENT, EPISODE, id(number), kind, "Slowly.", targets, daily, day);
    }

    private static List<RecordedEvent> recorded(List<ClinicalEvent> events) {
        var therapist = new Actor("therapist", "Hannah Brandt", Role.THERAPIST);
        var provenance = new Provenance(therapist, null, PurposeOfUse.TREAT, id(99), "sample", "sample");
        var recorded = new ArrayList<RecordedEvent>();
        for (var event : events) {
            var version = recorded.size() + 1;
            var evening = event.occurredOn().atTime(18, 0).toInstant(ZoneOffset.UTC);
            recorded.add(new RecordedEvent(event, version, version, evening, provenance, List.of()));
        }
        return recorded;
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
