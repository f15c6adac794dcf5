package care.anamnesis.command.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Command;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.RecordKeepingCommands;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may send which command. */
class CommandPolicyTest {
    private static final Set<String> REQUESTS = Set.of(
            "request-amendment",
            "extend-amendment-request",
            "accept-amendment-request",
            "deny-amendment-request",
            "state-disagreement",
            "write-rebuttal");
    private static final Set<String> CARE = Set.of(
            "register-client",
            "open-episode",
            "record-finding",
            "reassess-finding",
            "resolve-finding",
            "establish-treatment-plan",
            "adjust-visit-frequency",
            "record-visit",
            "record-outcome-measure",
            "record-client-report",
            "assign-home-practice",
            "revise-home-practice",
            "discontinue-home-practice",
            "log-home-practice",
            "discharge-client",
            "correct-client-details",
            "record-consent",
            "withdraw-consent",
            "assign-therapist",
            "reopen-episode",
            "pause-care",
            "resume-care",
            "set-goal",
            "record-goal-progress",
            "certify-plan",
            "hold-treatment-plan",
            "resume-treatment-plan",
            "sign-visit",
            "add-addendum",
            "record-progress-report",
            "amend-entry",
            "mark-entered-in-error");
    private static final Set<String> HOLDS = Set.of("place-legal-hold", "release-legal-hold");

    static Stream<Arguments> commands() {
        return CommandCatalogue.all().entrySet().stream()
                .map(command -> Arguments.of(command.getKey(), command.getValue()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_for_these_roles_and_no_other(String name, Class<? extends ClinicalCommand> command) {
        var permitted = EnumSet.allOf(Role.class).stream()
                .filter(role -> isPermitted(role, command))
                .collect(Collectors.toSet());

        assertThat(permitted).isEqualTo(expected(name));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "MANAGER"})
    void auditor_and_manager_write_nothing(Role role) {
        assertThat(CommandCatalogue.all().values()).noneMatch(command -> isPermitted(role, command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_name_of_a_command_says_the_same(String name, Class<? extends ClinicalCommand> command) {
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(CommandPolicy.allows(role, name)).isEqualTo(isPermitted(role, command)));
    }

    @Test
    void the_policy_does_not_answer_for_an_unknown_command() {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandPolicy.allows(Role.THERAPIST, "heal-client"));
    }

    @Test
    void a_signature_and_what_others_may_do_take_a_fresh_proof_of_the_person() {
        assertThat(Stream.of(ClinicalCommand.class, PersonCommand.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .filter(command -> CommandPolicy.needsProof(command.asSubclass(Command.class)))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "SignVisit",
                        "CosignVisit",
                        "DischargeClient",
                        "InvitePerson",
                        "ChangePrivileges",
                        "AssignSupervisor",
                        "DeactivatePerson",
                        "RequestRecovery",
                        "ApproveRecovery",
                        "RemovePasskey");
    }

    static Stream<Arguments> commandsToPeople() {
        return Arrays.stream(PersonCommand.class.getPermittedSubclasses())
                .map(command -> Arguments.of(command.getSimpleName(), command));
    }

    /** What a person does about herself is for each role; the record requires that it is her. */
    @ParameterizedTest
    @MethodSource("commandsToPeople")
    void the_records_of_people_are_for_officers_and_recovery_for_those_who_can_vouch(
            String name, Class<? extends PersonCommand> command) {
        var expected = name.endsWith("Recovery")
                ? Set.of(Role.SUPERVISOR, Role.MANAGER, Role.PRIVACY_OFFICER)
                : Set.of("ActivatePerson", "RegisterPasskey", "RemovePasskey", "LinkAccount")
                                .contains(name)
                        ? Set.of(Role.values())
                        : Set.of(Role.PRIVACY_OFFICER);

        assertThat(CommandPolicy.permitted(command)).isEqualTo(expected);
    }

    @Test
    void a_refusal_names_the_roles() {
        var therapist = new Actor("therapist", "Thea Lindqvist", Role.THERAPIST);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> new CommandPolicy().check(therapist, RecordKeepingCommands.PlaceLegalHold.class))
                .withMessage("This command may be sent in the role of privacy officer only.");
    }

    private static Set<Role> expected(String name) {
        if (CARE.contains(name)) {
            return Set.of(Role.THERAPIST, Role.SUPERVISOR);
        }
        if (REQUESTS.contains(name)) {
            return Set.of(Role.THERAPIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER);
        }
        if (HOLDS.contains(name)) {
            return Set.of(Role.PRIVACY_OFFICER);
        }
        assertThat(name).as("the only command that no list above names").isEqualTo("cosign-visit");
        return Set.of(Role.SUPERVISOR);
    }

    private static boolean isPermitted(Role role, Class<? extends ClinicalCommand> command) {
        try {
            new CommandPolicy().check(new Actor("person", "Any Person", role), command);
            return true;
        } catch (NotPermitted _) {
            return false;
        }
    }
}
