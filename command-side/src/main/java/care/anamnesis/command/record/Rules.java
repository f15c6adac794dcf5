package care.anamnesis.command.record;

import static care.anamnesis.command.record.Rule.Verdict.ASKED;
import static care.anamnesis.command.record.Rule.Verdict.REFUSED;
import static care.anamnesis.command.record.Rule.Verdict.REFUSED_EITHER_WAY;
import static care.anamnesis.command.record.Rule.notBefore;
import static care.anamnesis.command.record.Rule.notBeforeEarlier;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every rule about how two entries of a record stand to each other; {@code docs/rules.md} is compared with it. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    Contradiction.BEFORE_BIRTH,
                    REFUSED,
                    Kinds.allBut(ClientRegistered.class, ClientDetailsCorrected.class),
                    List.of(ClientRegistered.class, ClientDetailsCorrected.class),
                    "Nothing in a record can be dated before the client was born.",
                    (entry, truth) -> entry.day().isBefore(Spans.bornOn(truth))),
            notBefore(
                    Contradiction.BEFORE_REGISTRATION,
                    ASKED,
                    List.of(
                            EpisodeOpened.class,
                            ConsentRecorded.class,
                            TherapistAssigned.class,
                            AmendmentRequested.class,
                            LegalHoldPlaced.class),
                    List.of(ClientRegistered.class),
                    (_, truth) -> truth.all(),
                    "The day lies before the client was registered."),
            notBefore(
                    Contradiction.BEFORE_EPISODE_OPENED,
                    REFUSED_EITHER_WAY,
                    Kinds.ofEpisodesBut(EpisodeOpened.class),
                    List.of(EpisodeOpened.class),
                    (entry, truth) -> truth.sameEpisode(entry.event()),
                    "Nothing in an episode of care can be dated before the day it was opened."),
            new Rule(
                    Contradiction.AFTER_DISCHARGE,
                    REFUSED_EITHER_WAY,
                    Spans.INSIDE_CARE,
                    List.of(ClientDischarged.class, EpisodeReopened.class),
                    "Nothing can be dated after the discharge from an episode of care, or between a discharge and the"
                            + " reopening, except missed visits and, until the reopening, what the client said or"
                            + " practised.",
                    Spans::isOutsideCare),
            notBeforeEarlier(
                    Contradiction.REOPENED_BEFORE_DISCHARGED,
                    REFUSED_EITHER_WAY,
                    List.of(EpisodeReopened.class),
                    List.of(ClientDischarged.class),
                    (entry, truth) -> truth.sameEpisode(entry.event()),
                    "An episode of care cannot be reopened before the discharge."),
            notBeforeEarlier(
                    Contradiction.DISCHARGED_BEFORE_REOPENED,
                    REFUSED_EITHER_WAY,
                    List.of(ClientDischarged.class),
                    List.of(EpisodeReopened.class),
                    (entry, truth) -> truth.sameEpisode(entry.event()),
                    "A client cannot be discharged before the episode of care was last reopened."),
            notBeforeEarlier(
                    Contradiction.CARE_PAUSED_BEFORE_RESUMED,
                    REFUSED_EITHER_WAY,
                    List.of(CarePaused.class),
                    Spans.PAUSE_ENDS,
                    (entry, truth) -> truth.sameEpisode(entry.event()),
                    "Care cannot be paused before it was last resumed, nor before the episode of care was last"
                            + " reopened."),
            notBeforeEarlier(
                    Contradiction.CARE_RESUMED_BEFORE_PAUSED,
                    REFUSED_EITHER_WAY,
                    List.of(CareResumed.class),
                    List.of(CarePaused.class),
                    (entry, truth) -> truth.sameEpisode(entry.event()),
                    "Care cannot be resumed before it was paused."),
            new Rule(
                    Contradiction.VISIT_WHILE_PAUSED,
                    ASKED,
                    List.of(VisitRecorded.class),
                    List.of(CarePaused.class, CareResumed.class, EpisodeReopened.class),
                    "The client came while care was paused.",
                    Spans::isVisitWhilePaused),
            ofOneThing(
                    Contradiction.FINDING_BEFORE_OBSERVED,
                    List.of(FindingReassessed.class, FindingResolved.class),
                    List.of(FindingRecorded.class),
                    "A finding cannot be reassessed or resolved before the day it was first observed."),
            ofOneThing(
                    Contradiction.FINDING_RESOLVED_BEFORE_LAST_ASSESSED,
                    List.of(FindingResolved.class),
                    List.of(FindingReassessed.class),
                    "A finding cannot be resolved before it was last assessed."),
            Contents.severityRisesThoughImproved(),
            Contents.severityFallsThoughWorse(),
            Contents.severityChangesThoughUnchanged(),
            ofOneThing(
                    Contradiction.GOAL_ASSESSED_BEFORE_SET,
                    List.of(GoalProgressRecorded.class),
                    List.of(GoalSet.class),
                    "A goal cannot be assessed before it was set."),
            Contents.goalAssessedAfterClosed(),
            Contents.attainmentWithoutScale(),
            Contents.goalsMetWithUnmetGoals(),
            Contents.reportOnGoalInError(),
            ofOneThing(
                    Contradiction.PRACTICE_BEFORE_ASSIGNED,
                    List.of(HomePracticeRevised.class, HomePracticeDiscontinued.class, HomePracticeLogged.class),
                    List.of(HomePracticeAssigned.class),
                    "A home practice cannot be revised, discontinued or logged before the day it was assigned."),
            ofOneThing(
                    Contradiction.PRACTICE_DISCONTINUED_BEFORE_REVISED,
                    List.of(HomePracticeDiscontinued.class),
                    List.of(HomePracticeRevised.class),
                    "A home practice cannot be discontinued before it was last revised."),
            Contents.practiceLoggedAfterDiscontinued(),
            Contents.practiceLoggedTwiceADay(),
            ofOneThing(
                    Contradiction.PLAN_CHANGED_BEFORE_ESTABLISHED,
                    List.of(VisitFrequencyAdjusted.class, PlanCertified.class),
                    List.of(TreatmentPlanEstablished.class),
                    "A treatment plan cannot be adjusted or certified before it was established."),
            Contents.outsidePlanPeriod(),
            notBeforeEarlier(
                    Contradiction.PLAN_RESUMED_BEFORE_HELD,
                    REFUSED_EITHER_WAY,
                    List.of(TreatmentPlanResumed.class),
                    List.of(TreatmentPlanHeld.class),
                    (entry, truth) -> truth.sameThing(entry.event()),
                    "A treatment plan cannot be resumed before it was put on hold."),
            ofOneThing(
                    Contradiction.NOTE_SIGNED_BEFORE_VISIT,
                    List.of(VisitSigned.class),
                    List.of(VisitRecorded.class),
                    "A visit cannot be signed before its day."),
            ofOneThing(
                    Contradiction.NOTE_CONTINUED_BEFORE_SIGNED,
                    List.of(VisitCosigned.class, AddendumAdded.class),
                    List.of(VisitSigned.class),
                    "A note cannot be cosigned or added to before it was signed."),
            ofOneThing(
                    Contradiction.CONSENT_WITHDRAWN_BEFORE_GIVEN,
                    List.of(ConsentWithdrawn.class),
                    List.of(ConsentRecorded.class),
                    "A consent cannot be withdrawn before it was given."),
            Contents.transferWithoutReason(),
            notBeforeEarlier(
                    Contradiction.REQUEST_STEP_BEFORE_THE_LAST,
                    REFUSED,
                    List.of(
                            AmendmentRequestExtended.class,
                            AmendmentRequestAccepted.class,
                            AmendmentRequestDenied.class,
                            DisagreementStated.class,
                            RebuttalWritten.class),
                    List.of(
                            AmendmentRequested.class,
                            AmendmentRequestExtended.class,
                            AmendmentRequestDenied.class,
                            DisagreementStated.class),
                    (entry, truth) -> truth.sameThing(entry.event()),
                    "A step in answering a request cannot be dated before the previous step."),
            ofOneThing(
                    Contradiction.HOLD_RELEASED_BEFORE_PLACED,
                    List.of(LegalHoldReleased.class),
                    List.of(LegalHoldPlaced.class),
                    "A legal hold cannot be released before the day it was placed."));

    private static final Map<Class<?>, List<Rule>> BY_KIND = Kinds.all().stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    kind -> ALL.stream()
                            .filter(rule -> rule.entries().contains(kind))
                            .toList()));

    private static final Map<Class<?>, Map<Class<?>, List<Rule>>> COMPARING = Kinds.all().stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    kind -> Kinds.all().stream()
                            .collect(Collectors.toMap(Function.identity(), other -> comparing(kind, other)))));

    private Rules() {}

    static List<Rule> of(ClinicalEvent event) {
        return BY_KIND.getOrDefault(event.getClass(), List.of());
    }

    /** The rules that an entry of some kind may break once another one is there. */
    static List<Rule> comparing(Class<? extends ClinicalEvent> kind, ClinicalEvent with) {
        return COMPARING.getOrDefault(kind, Map.of()).getOrDefault(with.getClass(), List.of());
    }

    private static List<Rule> comparing(Class<?> kind, Class<?> with) {
        return BY_KIND.getOrDefault(kind, List.of()).stream()
                .filter(rule -> rule.others().contains(with) && !rule.looksBack())
                .toList();
    }

    private static Rule ofOneThing(
            Contradiction contradiction,
            List<Class<? extends ClinicalEvent>> entries,
            List<Class<? extends ClinicalEvent>> others,
            String sentence) {
        return notBefore(
                contradiction, REFUSED, entries, others, (entry, truth) -> truth.sameThing(entry.event()), sentence);
    }
}
