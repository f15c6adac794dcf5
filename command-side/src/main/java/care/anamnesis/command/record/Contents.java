package care.anamnesis.command.record;

import static care.anamnesis.command.record.Rule.Verdict.ASKED;
import static care.anamnesis.command.record.Rule.Verdict.REFUSED;

import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that compare more than the days of two entries. */
final class Contents {
    private static final Comparator<Numbered> CLINICAL_ORDER =
            Comparator.comparing(Numbered::day).thenComparingLong(Numbered::version);

    private static final List<Class<? extends ClinicalEvent>> ASSESSING =
            List.of(FindingRecorded.class, FindingReassessed.class);

    private Contents() {}

    static Rule severityRisesThoughImproved() {
        return severity(
                Contradiction.SEVERITY_RISES_THOUGH_IMPROVED,
                FindingChange.IMPROVED,
                change -> change > 0,
                "The finding is called improved, but its severity is higher than when it was last assessed.");
    }

    static Rule severityFallsThoughWorse() {
        return severity(
                Contradiction.SEVERITY_FALLS_THOUGH_WORSE,
                FindingChange.WORSE,
                change -> change < 0,
                "The finding is called worse, but its severity is lower than when it was last assessed.");
    }

    static Rule severityChangesThoughUnchanged() {
        return severity(
                Contradiction.SEVERITY_CHANGES_THOUGH_UNCHANGED,
                FindingChange.UNCHANGED,
                change -> change != 0,
                "The finding is called unchanged, but its severity is not the same as when it was last assessed.");
    }

    static Rule goalAssessedAfterClosed() {
        return new Rule(
                Contradiction.GOAL_ASSESSED_AFTER_CLOSED,
                REFUSED,
                List.of(GoalProgressRecorded.class),
                List.of(GoalProgressRecorded.class),
                "A goal cannot be assessed after the day on which it was closed.",
                (entry, truth) -> !closes(entry)
                        && truth.sameThing(entry.event())
                                .of(GoalProgressRecorded.class)
                                .anyMatch(other -> closes(other) && other.day().isBefore(entry.day())));
    }

    static Rule attainmentWithoutScale() {
        return new Rule(
                Contradiction.ATTAINMENT_WITHOUT_SCALE,
                REFUSED,
                List.of(GoalProgressRecorded.class),
                List.of(GoalSet.class),
                "Attainment needs a scale, and this goal has none.",
                (entry, truth) -> ((GoalProgressRecorded) entry.event()).attainment() != null
                        && truth.sameThing(entry.event())
                                .of(GoalSet.class)
                                .anyMatch(other -> ((GoalSet) other.event()).scale() == null));
    }

    static Rule goalsMetWithUnmetGoals() {
        return new Rule(
                Contradiction.GOALS_MET_WITH_UNMET_GOALS,
                ASKED,
                List.of(ClientDischarged.class),
                List.of(),
                "The reason for the discharge is that the goals were met, but not every goal is assessed as met.",
                (entry, _) -> entry.event() instanceof ClientDischarged discharge
                        && discharge.dischargeReason() == DischargeReason.GOALS_MET
                        && discharge.goals().stream().anyMatch(Contents::isUnmet));
    }

    static Rule reportOnGoalInError() {
        return new Rule(
                Contradiction.REPORT_ON_GOAL_IN_ERROR,
                ASKED,
                List.of(ProgressReportRecorded.class, ClientDischarged.class),
                List.of(GoalSet.class),
                "A report or discharge assesses a goal that is marked as entered in error.",
                (entry, truth) -> assessments(entry).anyMatch(assessment -> !truth.knowsGoal(assessment.goalId())));
    }

    static Rule practiceLoggedAfterDiscontinued() {
        return new Rule(
                Contradiction.PRACTICE_LOGGED_AFTER_DISCONTINUED,
                ASKED,
                List.of(HomePracticeLogged.class),
                List.of(HomePracticeDiscontinued.class),
                "A home practice is logged for a day after it was discontinued.",
                (entry, truth) -> truth.sameThing(entry.event())
                        .of(HomePracticeDiscontinued.class)
                        .anyMatch(other -> other.day().isBefore(entry.day())));
    }

    static Rule practiceLoggedTwiceADay() {
        return new Rule(
                Contradiction.PRACTICE_LOGGED_TWICE_A_DAY,
                ASKED,
                List.of(HomePracticeLogged.class),
                List.of(HomePracticeLogged.class),
                "This home practice has already been logged for that day; the last log counts.",
                true,
                (entry, truth) -> Spans.before(
                                entry, truth.sameThing(entry.event()).of(HomePracticeLogged.class))
                        .anyMatch(other -> other.day().equals(entry.day())));
    }

    static Rule outsidePlanPeriod() {
        return new Rule(
                Contradiction.OUTSIDE_PLAN_PERIOD,
                REFUSED,
                List.of(
                        VisitFrequencyAdjusted.class,
                        PlanCertified.class,
                        TreatmentPlanHeld.class,
                        TreatmentPlanResumed.class),
                List.of(TreatmentPlanEstablished.class),
                "A certified interval, a visit frequency and a hold must lie inside the period of the treatment plan.",
                (entry, truth) -> truth.sameThing(entry.event())
                        .of(TreatmentPlanEstablished.class)
                        .map(established -> (TreatmentPlanEstablished) established.event())
                        .anyMatch(plan -> daysInPlan(entry)
                                .anyMatch(day -> day.isBefore(plan.startsOn()) || day.isAfter(plan.endsOn()))));
    }

    static Rule transferWithoutReason() {
        return new Rule(
                Contradiction.TRANSFER_WITHOUT_REASON,
                REFUSED,
                List.of(TherapistAssigned.class),
                List.of(),
                "A transfer of care to another primary therapist needs a reason.",
                (entry, _) -> entry.event() instanceof TherapistAssigned assigned
                        && assigned.replaces() != null
                        && assigned.reason() == null);
    }

    private static Rule severity(
            Contradiction contradiction, FindingChange change, IntPredicate contradicts, String sentence) {
        return new Rule(contradiction, ASKED, List.of(FindingReassessed.class), ASSESSING, sentence, (entry, truth) -> {
            var reassessed = (FindingReassessed) entry.event();
            var now = reassessed.severity();
            return reassessed.change() == change
                    && now != null
                    && severityBefore(entry, truth)
                            .filter(before -> contradicts.test(now.compareTo(before)))
                            .isPresent();
        });
    }

    private static Optional<Severity> severityBefore(Numbered entry, Truth truth) {
        return truth.sameThing(entry.event())
                .of(ASSESSING)
                .filter(other -> CLINICAL_ORDER.compare(other, entry) < 0 && severity(other) != null)
                .max(CLINICAL_ORDER)
                .map(Contents::severity);
    }

    private static @Nullable Severity severity(Numbered entry) {
        if (entry.event() instanceof FindingRecorded finding) {
            return finding.severity();
        }
        return entry.event() instanceof FindingReassessed reassessed ? reassessed.severity() : null;
    }

    private static boolean closes(Numbered entry) {
        return entry.event() instanceof GoalProgressRecorded progress
                && progress.status().isClosed();
    }

    /** A dropped goal was not missed. */
    private static boolean isUnmet(GoalAssessment assessment) {
        return assessment.status() != GoalStatus.MET && assessment.status() != GoalStatus.DROPPED;
    }

    private static Stream<GoalAssessment> assessments(Numbered entry) {
        if (entry.event() instanceof ClientDischarged discharge) {
            return discharge.goals().stream();
        }
        return entry.event() instanceof ProgressReportRecorded report ? report.goals().stream() : Stream.of();
    }

    private static Stream<LocalDate> daysInPlan(Numbered entry) {
        if (entry.event() instanceof PlanCertified certified) {
            return Stream.of(certified.validFrom(), certified.validUntil());
        }
        return entry.event() instanceof VisitFrequencyAdjusted adjusted
                ? Stream.of(adjusted.effectiveOn())
                : Stream.of(entry.day());
    }
}
