package care.anamnesis.query;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Signature;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.events.VisitFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A course of care in few words, event by event. */
public final class Course {
    public static final UUID CLIENT = FoundingStory.CLIENT;
    public static final UUID EPISODE = FoundingStory.EPISODE;
    public static final UUID OTHER_EPISODE = FoundingStory.id(12);
    public static final UUID PLAN = FoundingStory.PLAN;
    public static final UUID GOAL = FoundingStory.id(11);
    public static final Signature SIGNATURE = new Signature("therapist", "Thea Lindqvist", "OTR/L");

    private final List<ClinicalEvent> events = new ArrayList<>();

    private Course() {}

    public static Course from(LocalDate day) {
        return new Course()
                .then(new ClientRegistered(CLIENT, "Robin Ashdown", LocalDate.of(1979, 4, 2), day))
                .then(new EpisodeOpened(CLIENT, EPISODE, "Back pain", "To run", day));
    }

    public Course then(ClinicalEvent event) {
        events.add(event);
        return this;
    }

    public Course visit(UUID episode, UUID visit, LocalDate day, Attendance attendance) {
        return then(new VisitRecorded(
                CLIENT,
                episode,
                visit,
                day,
                attendance,
                List.of(new Intervention("Release", 45)),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Attended and signed on its day, with an id from the day. */
    public Course visits(LocalDate... days) {
        for (var day : days) {
            var visit = new UUID(7, day.toEpochDay());
            visit(EPISODE, visit, day, Attendance.ATTENDED);
            then(new VisitSigned(CLIENT, EPISODE, visit, SIGNATURE, day));
        }
        return this;
    }

    public Course plan(LocalDate from, LocalDate until, VisitFrequency frequency) {
        return then(new TreatmentPlanEstablished(
                CLIENT, EPISODE, PLAN, from, until, frequency, List.of("Release"), 45, "M54.5", List.of(), from));
    }

    public Course certified(CertificationMethod method, LocalDate day, LocalDate validUntil) {
        return then(
                new PlanCertified(CLIENT, EPISODE, PLAN, method, "Ada Bergström", "MD", day, validUntil, day, null));
    }

    public Course goal(LocalDate day) {
        var measure = new GoalMeasure("pain-nrs", BigDecimal.TWO);
        return then(new GoalSet(
                CLIENT, EPISODE, GOAL, "Runs 5 km", "I want to run.", GoalTerm.LONG_TERM, null, measure, null, day));
    }

    public Course report(LocalDate day) {
        return then(new ProgressReportRecorded(
                CLIENT, EPISODE, new UUID(8, day.toEpochDay()), List.of(), "Continue", null, SIGNATURE, day));
    }

    public Course discharged(LocalDate day) {
        return then(new ClientDischarged(
                CLIENT, EPISODE, day, DischargeReason.GOALS_MET, null, "Done", null, List.of(), List.of()));
    }

    public List<ClinicalEvent> events() {
        return List.copyOf(events);
    }
}
