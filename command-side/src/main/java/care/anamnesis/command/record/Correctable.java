package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Writes;
import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which entries can be corrected: those that a command recorded by hand, within the limits of that command. */
final class Correctable {
    private static final Map<Class<?>, Class<? extends ClinicalCommand>> WRITING = Arrays.stream(
                    ClinicalCommand.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(
                    command -> command.getAnnotation(Writes.class).value(),
                    command -> command.asSubclass(ClinicalCommand.class)));

    private Correctable() {}

    /**
     * The command by which an entry came about, whose limits an amendment keeps too.
     *
     * @throws RuleViolation if entries of its kind cannot be corrected
     */
    static Class<? extends ClinicalCommand> recordedBy(ClinicalEvent entry) {
        return switch (entry) {
            case ClientRegistered _ ->
                refuse("A registration cannot be corrected; correct the client's details instead.");
            case VisitSigned _, VisitCosigned _ -> refuse("A signature cannot be corrected.");
            case AddendumAdded _ -> refuse("An addendum cannot be corrected; add another addendum.");
            case ReportEvent _ ->
                refuse("A signed report cannot be corrected; state the correction in the next report.");
            case CorrectionEvent _ -> refuse("A correction cannot be corrected; correct the entry again.");
            case AmendmentRequestEvent _ -> refuse("A client's request and its answer cannot be corrected.");
            case RecordKeepingEvent _ -> refuse("A legal hold cannot be corrected; release it and place another.");
            case ClientEvent _, EpisodeEvent _, FindingEvent _, PlanEvent _, VisitEvent _, OutcomeEvent _ ->
                writing(entry);
            case HomePracticeEvent _, GoalEvent _ -> writing(entry);
        };
    }

    /** Whether an amendment, an addendum or corrected details can follow, so that accepting a client's request means something. */
    static boolean mayBeFollowed(ClinicalEvent entry) {
        return switch (entry) {
            case ClientEvent _, EpisodeEvent _, FindingEvent _, PlanEvent _, VisitEvent _, OutcomeEvent _ -> true;
            case HomePracticeEvent _, GoalEvent _ -> true;
            case ReportEvent _, CorrectionEvent _, AmendmentRequestEvent _, RecordKeepingEvent _ -> false;
        };
    }

    private static Class<? extends ClinicalCommand> writing(ClinicalEvent entry) {
        return Objects.requireNonNull(WRITING.get(entry.getClass()));
    }

    private static Class<? extends ClinicalCommand> refuse(String sentence) {
        throw new RuleViolation(sentence);
    }
}
