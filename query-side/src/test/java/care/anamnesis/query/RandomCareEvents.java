package care.anamnesis.query;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Signature;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.events.VisitFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may come next in an episode of care. */
final class RandomCareEvents {
    private static final Signature SIGNATURE = new Signature("therapist", "Thea Lindqvist", "OTR/L");

    private final UUID client;
    private final Dice dice;
    private final JourneyState state;
    private final LocalDate day;

    RandomCareEvents(UUID client, Dice dice, JourneyState state) {
        this.client = client;
        this.dice = dice;
        this.state = state;
        day = dice.day();
    }

    Optional<ClinicalEvent> next() {
        var episodes = state.goingOn(EpisodeOpened.class);
        if (episodes.isEmpty() || dice.upTo(25) == 0) {
            return Optional.of(new EpisodeOpened(client, dice.id(), "Pain", "To run", day));
        }
        var episode = dice.any(episodes).orElseThrow().episodeId();
        if (state.isClosed(episode)) {
            return Optional.of(new EpisodeReopened(client, episode, "Pain came back", day));
        }
        return switch (dice.upTo(17)) {
            case 0 -> Optional.of(finding(episode));
            case 1 -> dice.any(state.goingOn(FindingRecorded.class)).map(this::reassessed);
            case 2 -> Optional.of(plan(episode));
            case 3, 4 -> dice.any(state.goingOn(TreatmentPlanEstablished.class)).map(this::replanned);
            case 5, 6 -> Optional.of(visit(episode));
            case 7, 8 -> dice.any(state.goingOn(VisitRecorded.class)).map(this::noted);
            case 9 -> Optional.of(new ClientReportRecorded(client, episode, "I slept.", day));
            case 10 ->
                Optional.of(
                        new OutcomeMeasured(client, episode, "peg", BigDecimal.valueOf(dice.upTo(101), 1), day, null));
            case 11 ->
                Optional.of(new HomePracticeAssigned(
                        client,
                        episode,
                        dice.id(),
                        dice.any(HomePracticeKind.values()),
                        "As shown",
                        List.of("sartorius"),
                        dose(),
                        day));
            case 12, 13 -> dice.any(state.goingOn(HomePracticeAssigned.class)).map(this::practised);
            case 14 ->
                dice.yes()
                        ? Optional.of(goal(episode))
                        : dice.any(state.goingOn(GoalSet.class)).map(this::progress);
            case 15 ->
                Optional.of(
                        state.paused.contains(episode)
                                ? new CareResumed(client, episode, null, day)
                                : new CarePaused(client, episode, dice.any(PauseReason.values()), "Away", null, day));
            default -> Optional.of(dice.upTo(3) == 0 ? discharge(episode) : report(episode));
        };
    }

    private ClinicalEvent finding(UUID episode) {
        return new FindingRecorded(
                client,
                episode,
                dice.id(),
                "sartorius",
                dice.any(Side.values()),
                null,
                dice.any(Tissue.values()),
                dice.any(FindingQuality.values()),
                dice.any(Severity.values()),
                day,
                "Noted");
    }

    private ClinicalEvent reassessed(FindingRecorded it) {
        return dice.upTo(4) == 0
                ? new FindingResolved(client, it.episodeId(), it.findingId(), day, null)
                : new FindingReassessed(
                        client,
                        it.episodeId(),
                        it.findingId(),
                        dice.any(FindingChange.values()),
                        dice.yes() ? dice.any(Severity.values()) : null,
                        day,
                        null);
    }

    private ClinicalEvent plan(UUID episode) {
        var goals = state.goingOn(GoalSet.class).stream().map(GoalSet::goalId).toList();
        return new TreatmentPlanEstablished(
                client,
                episode,
                dice.id(),
                day,
                day.plusDays(90),
                frequency(),
                List.of("Release"),
                45,
                "M54.5",
                goals,
                day);
    }

    private ClinicalEvent replanned(TreatmentPlanEstablished it) {
        var episode = it.episodeId();
        var plan = it.planId();
        if (dice.yes()) {
            return new PlanCertified(
                    client,
                    episode,
                    plan,
                    dice.any(CertificationMethod.values()),
                    "Ada Bergström",
                    "MD",
                    day,
                    day.plusDays(80),
                    day,
                    null);
        }
        if (dice.yes()) {
            return new VisitFrequencyAdjusted(
                    client,
                    episode,
                    plan,
                    it.frequency(),
                    frequency(),
                    it.startsOn().plusDays(dice.upTo(90)),
                    "Better",
                    day);
        }
        return state.held.contains(plan)
                ? new TreatmentPlanResumed(client, episode, plan, null, day)
                : new TreatmentPlanHeld(client, episode, plan, "Surgery", day);
    }

    private ClinicalEvent visit(UUID episode) {
        var tookPart = dice.yes();
        return new VisitRecorded(
                client,
                episode,
                dice.id(),
                day,
                dice.any(Attendance.values()),
                List.of(new Intervention("Release", 1 + dice.upTo(60))),
                dice.yes() ? 60 : null,
                tookPart ? "sam" : null,
                tookPart ? "Sam Okafor" : null,
                null,
                "Better",
                null,
                null);
    }

    private ClinicalEvent noted(VisitRecorded it) {
        if (!state.signed.contains(it.visitId())) {
            return new VisitSigned(client, it.episodeId(), it.visitId(), SIGNATURE, day);
        }
        return dice.yes()
                ? new VisitCosigned(client, it.episodeId(), it.visitId(), SIGNATURE, day)
                : new AddendumAdded(client, it.episodeId(), it.visitId(), "It was the left knee.", day);
    }

    private ClinicalEvent practised(HomePracticeAssigned it) {
        var episode = it.episodeId();
        var practice = it.practiceId();
        return switch (dice.upTo(6)) {
            case 0 -> new HomePracticeRevised(client, episode, practice, "Slower", List.of(), dose(), "Too fast", day);
            case 1 -> new HomePracticeDiscontinued(client, episode, practice, "Learnt", day);
            default -> logged(episode, practice);
        };
    }

    private ClinicalEvent logged(UUID episode, UUID practice) {
        var done = dice.yes();
        var times = done && dice.yes() ? 1 + dice.upTo(3) : null;
        return new HomePracticeLogged(client, episode, practice, day, done, times, null, null);
    }

    private ClinicalEvent goal(UUID episode) {
        return new GoalSet(
                client,
                episode,
                dice.id(),
                "Runs 5 km without pain",
                "I want to run again",
                dice.any(GoalTerm.values()),
                dice.yes() ? day.plusDays(30) : null,
                new GoalMeasure("peg", BigDecimal.TWO),
                null,
                day);
    }

    private ClinicalEvent progress(GoalSet it) {
        var visit = dice.any(state.goingOn(VisitRecorded.class))
                .map(VisitRecorded::visitId)
                .orElse(null);
        return new GoalProgressRecorded(
                client, it.episodeId(), it.goalId(), status(), dice.upTo(5) - 2, "Runs 2 km", "As agreed", visit, day);
    }

    private ClinicalEvent report(UUID episode) {
        return new ProgressReportRecorded(
                client, episode, dice.id(), assessments(episode), "Continue", null, SIGNATURE, day);
    }

    private ClinicalEvent discharge(UUID episode) {
        var practices = state.goingOn(HomePracticeAssigned.class).stream()
                .filter(it -> it.episodeId().equals(episode))
                .map(HomePracticeAssigned::practiceId)
                .toList();
        return new ClientDischarged(
                client,
                episode,
                day,
                dice.any(DischargeReason.values()),
                null,
                "Done",
                null,
                assessments(episode),
                practices);
    }

    private List<GoalAssessment> assessments(UUID episode) {
        return state.goingOn(GoalSet.class).stream()
                .filter(it -> it.episodeId().equals(episode))
                .map(it -> new GoalAssessment(it.goalId(), status(), "On the way"))
                .toList();
    }

    private GoalStatus status() {
        return dice.any(GoalStatus.values());
    }

    private VisitFrequency frequency() {
        return new VisitFrequency(1 + dice.upTo(3), 1 + dice.upTo(4), dice.any(PeriodUnit.values()));
    }

    private Dose dose() {
        return new Dose(1 + dice.upTo(3), 1, dice.any(PeriodUnit.values()), dice.yes() ? 10 : null);
    }
}
