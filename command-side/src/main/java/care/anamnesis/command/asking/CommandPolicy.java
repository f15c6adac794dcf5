package care.anamnesis.command.asking;

import static care.anamnesis.events.Role.MANAGER;
import static care.anamnesis.events.Role.PRIVACY_OFFICER;
import static care.anamnesis.events.Role.SUPERVISOR;
import static care.anamnesis.events.Role.THERAPIST;

import care.anamnesis.command.AmendmentRequestCommands.AcceptAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.DenyAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.ExtendAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.RequestAmendment;
import care.anamnesis.command.AmendmentRequestCommands.StateDisagreement;
import care.anamnesis.command.AmendmentRequestCommands.WriteRebuttal;
import care.anamnesis.command.ClientCommands.AssignTherapist;
import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClientCommands.WithdrawConsent;
import care.anamnesis.command.Command;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.command.EpisodeCommands.ResumeCare;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.command.HomePracticeCommands.AssignHomePractice;
import care.anamnesis.command.HomePracticeCommands.DiscontinueHomePractice;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.AdoptPrivileges;
import care.anamnesis.command.PersonCommands.ApproveRecovery;
import care.anamnesis.command.PersonCommands.AssignSupervisor;
import care.anamnesis.command.PersonCommands.ChangePrivileges;
import care.anamnesis.command.PersonCommands.CorrectPersonDetails;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.PersonCommands.LinkAccount;
import care.anamnesis.command.PersonCommands.RefuseRecovery;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.PersonCommands.RequestRecovery;
import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.PlanCommands.ResumeTreatmentPlan;
import care.anamnesis.command.RecordKeepingCommands.PlaceLegalHold;
import care.anamnesis.command.RecordKeepingCommands.ReleaseLegalHold;
import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.command.VisitCommands.AddAddendum;
import care.anamnesis.command.VisitCommands.CosignVisit;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.command.VisitCommands.SignVisit;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place that decides who may ask what of a record. */
@Component
public final class CommandPolicy {
    private static final Permission CLINICIANS = permission(THERAPIST, SUPERVISOR);
    private static final Permission CLINICIANS_AND_OFFICER = permission(THERAPIST, SUPERVISOR, PRIVACY_OFFICER);
    private static final Permission SUPERVISORS = permission(SUPERVISOR);
    private static final Permission OFFICERS = permission(PRIVACY_OFFICER);

    private static final Permission VOUCHERS = permission(SUPERVISOR, MANAGER, PRIVACY_OFFICER);
    private static final Permission EVERYBODY = permission(THERAPIST, Role.values());

    /** @param proof whether the person has to have proven who she is within the last minutes */
    private record Permission(Set<Role> roles, boolean proof) {
        Permission withProof() {
            return new Permission(roles, true);
        }
    }

    private static final Map<Class<? extends Command>, Permission> TABLE =
            kinds(Command.class).collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> permitted(empty(kind))));

    /** @throws NotPermitted if the person may not send this command */
    public void check(Actor actor, Class<? extends Command> command) {
        var permitted = permitted(command);
        if (!permitted.contains(actor.role())) {
            throw new NotPermitted("This command may be sent in the role of " + inWords(permitted) + " only.");
        }
    }

    public static Set<Role> permitted(Class<? extends Command> command) {
        return Objects.requireNonNull(TABLE.get(command)).roles();
    }

    /** Whether a signature, or what others may do, depends on it: such a command asks for a fresh factor. */
    static boolean needsProof(Class<? extends Command> command) {
        return Objects.requireNonNull(TABLE.get(command)).proof();
    }

    /** Whether a person in a role may send a command, by its name in the API. */
    public static boolean allows(Role role, String command) {
        Class<? extends Command> kind = CommandCatalogue.all().get(command);
        if (kind == null) {
            kind = CommandCatalogue.ofPeople().get(command);
        }
        if (kind == null) {
            throw new IllegalArgumentException("There is no command " + command);
        }
        return permitted(kind).contains(role);
    }

    /** Also whether it takes a fresh proof of the person. Without a default: a command that is not named here does not compile. */
    private static Permission permitted(Command command) {
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
                    AddAddendum _,
                    RecordProgressReport _,
                    AmendEntry _,
                    MarkEnteredInError _ -> CLINICIANS;
            case SignVisit _, DischargeClient _ -> CLINICIANS.withProof();
            case CosignVisit _ -> SUPERVISORS.withProof();
            case RequestAmendment _,
                    ExtendAmendmentRequest _,
                    AcceptAmendmentRequest _,
                    DenyAmendmentRequest _,
                    StateDisagreement _,
                    WriteRebuttal _ -> CLINICIANS_AND_OFFICER;
            case PlaceLegalHold _, ReleaseLegalHold _ -> OFFICERS;
            case InviteFirstOfficer _, AdoptPrivileges _, CorrectPersonDetails _ -> OFFICERS;
            case InvitePerson _, ChangePrivileges _, AssignSupervisor _, DeactivatePerson _ -> OFFICERS.withProof();
            case RefuseRecovery _ -> VOUCHERS;
            case RequestRecovery _, ApproveRecovery _ -> VOUCHERS.withProof();
            case ActivatePerson _, RegisterPasskey _, LinkAccount _ -> EVERYBODY; // an invitation has proven who she is
            case RemovePasskey _ -> EVERYBODY.withProof();
        };
    }

    /** A command that says nothing: the person is checked before the request is read, and its kind alone decides. */
    private static Command empty(Class<? extends Command> kind) {
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

    private static Stream<Class<? extends Command>> kinds(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(CommandPolicy::kinds)
                : Stream.of(family.asSubclass(Command.class));
    }

    private static Permission permission(Role first, Role... others) {
        return new Permission(Collections.unmodifiableSet(EnumSet.of(first, others)), false);
    }

    private static String inWords(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
    }
}
