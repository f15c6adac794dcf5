package care.anamnesis.command.asking;

import static care.anamnesis.events.Role.PRIVACY_OFFICER;
import static care.anamnesis.events.Role.SUPERVISOR;
import static care.anamnesis.events.Role.THERAPIST;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.ClinicalCommand.AcceptAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.AddAddendum;
import care.anamnesis.command.ClinicalCommand.AdjustVisitFrequency;
import care.anamnesis.command.ClinicalCommand.AmendEntry;
import care.anamnesis.command.ClinicalCommand.AssignHomePractice;
import care.anamnesis.command.ClinicalCommand.AssignTherapist;
import care.anamnesis.command.ClinicalCommand.CertifyPlan;
import care.anamnesis.command.ClinicalCommand.CorrectClientDetails;
import care.anamnesis.command.ClinicalCommand.CosignVisit;
import care.anamnesis.command.ClinicalCommand.DenyAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.DischargeClient;
import care.anamnesis.command.ClinicalCommand.DiscontinueHomePractice;
import care.anamnesis.command.ClinicalCommand.EstablishTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.ExtendAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.HoldTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.LogHomePractice;
import care.anamnesis.command.ClinicalCommand.MarkEnteredInError;
import care.anamnesis.command.ClinicalCommand.OpenEpisode;
import care.anamnesis.command.ClinicalCommand.PauseCare;
import care.anamnesis.command.ClinicalCommand.PlaceLegalHold;
import care.anamnesis.command.ClinicalCommand.ReassessFinding;
import care.anamnesis.command.ClinicalCommand.RecordClientReport;
import care.anamnesis.command.ClinicalCommand.RecordConsent;
import care.anamnesis.command.ClinicalCommand.RecordFinding;
import care.anamnesis.command.ClinicalCommand.RecordGoalProgress;
import care.anamnesis.command.ClinicalCommand.RecordOutcomeMeasure;
import care.anamnesis.command.ClinicalCommand.RecordProgressReport;
import care.anamnesis.command.ClinicalCommand.RecordVisit;
import care.anamnesis.command.ClinicalCommand.RegisterClient;
import care.anamnesis.command.ClinicalCommand.ReleaseLegalHold;
import care.anamnesis.command.ClinicalCommand.ReopenEpisode;
import care.anamnesis.command.ClinicalCommand.RequestAmendment;
import care.anamnesis.command.ClinicalCommand.ResolveFinding;
import care.anamnesis.command.ClinicalCommand.ResumeCare;
import care.anamnesis.command.ClinicalCommand.ResumeTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.ReviseHomePractice;
import care.anamnesis.command.ClinicalCommand.SetGoal;
import care.anamnesis.command.ClinicalCommand.SignVisit;
import care.anamnesis.command.ClinicalCommand.StateDisagreement;
import care.anamnesis.command.ClinicalCommand.WithdrawConsent;
import care.anamnesis.command.ClinicalCommand.WriteRebuttal;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one place that decides who may ask what of a record. */
@Component
public final class CommandPolicy {
    private static final Set<Role> CLINICIANS = roles(THERAPIST, SUPERVISOR);
    private static final Set<Role> CLINICIANS_AND_OFFICER = roles(THERAPIST, SUPERVISOR, PRIVACY_OFFICER);
    private static final Set<Role> SUPERVISORS = roles(SUPERVISOR);
    private static final Set<Role> OFFICERS = roles(PRIVACY_OFFICER);

    private static final Map<Class<? extends ClinicalCommand>, Set<Role>> TABLE =
            CommandCatalogue.all().values().stream()
                    .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> permitted(empty(kind))));

    /** @throws NotPermitted if the person may not send this command */
    public void check(Actor actor, Class<? extends ClinicalCommand> command) {
        var permitted = permitted(command);
        if (!permitted.contains(actor.role())) {
            throw new NotPermitted("This command may be sent in the role of " + inWords(permitted) + " only.");
        }
    }

    public static Set<Role> permitted(Class<? extends ClinicalCommand> command) {
        return Objects.requireNonNull(TABLE.get(command));
    }

    /** Whether a person in a role may send a command, by its name in the API. */
    public static boolean allows(Role role, String command) {
        var kind = CommandCatalogue.all().get(command);
        if (kind == null) {
            throw new IllegalArgumentException("There is no command " + command);
        }
        return permitted(kind).contains(role);
    }

    /** Without a default: a command that is not named here does not compile. */
    private static Set<Role> permitted(ClinicalCommand command) {
        return switch (command) {
            case RegisterClient _,
                    OpenEpisode _,
                    RecordFinding _,
                    ReassessFinding _,
                    ResolveFinding _,
                    EstablishTreatmentPlan _,
                    AdjustVisitFrequency _,
                    RecordVisit _,
                    RecordOutcomeMeasure _,
                    RecordClientReport _,
                    AssignHomePractice _,
                    ReviseHomePractice _,
                    DiscontinueHomePractice _,
                    LogHomePractice _,
                    DischargeClient _,
                    CorrectClientDetails _,
                    RecordConsent _,
                    WithdrawConsent _,
                    AssignTherapist _,
                    ReopenEpisode _,
                    PauseCare _,
                    ResumeCare _,
                    SetGoal _,
                    RecordGoalProgress _,
                    CertifyPlan _,
                    HoldTreatmentPlan _,
                    ResumeTreatmentPlan _,
                    SignVisit _,
                    AddAddendum _,
                    RecordProgressReport _,
                    AmendEntry _,
                    MarkEnteredInError _ -> CLINICIANS;
            case CosignVisit _ -> SUPERVISORS;
            case RequestAmendment _,
                    ExtendAmendmentRequest _,
                    AcceptAmendmentRequest _,
                    DenyAmendmentRequest _,
                    StateDisagreement _,
                    WriteRebuttal _ -> CLINICIANS_AND_OFFICER;
            case PlaceLegalHold _, ReleaseLegalHold _ -> OFFICERS;
        };
    }

    /** A command that says nothing: the person is checked before the request is read, and its kind alone decides. */
    private static ClinicalCommand empty(Class<? extends ClinicalCommand> kind) {
        var types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var nothing = Arrays.stream(types)
                .map(type -> Array.get(Array.newInstance(type, 1), 0))
                .toArray();
        try {
            return kind.getDeclaredConstructor(types).newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A command cannot be made without its values: " + kind.getSimpleName(), e);
        }
    }

    private static Set<Role> roles(Role first, Role... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    private static String inWords(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
    }
}
