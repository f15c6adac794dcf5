package care.anamnesis.command.person;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.PersonCommand;
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
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Olga is the officer; Mira treats clients, Noor supervises. */
class PersonRecordTest {
    private static final UUID KEY = new UUID(0, 1);
    private static final UUID RECOVERY = new UUID(0, 2);
    private static final String LEFT = "This person has left the practice.";

    private final Practice practice = new Practice();
    private UUID olga = KEY;
    private UUID mira = KEY;
    private UUID noor = KEY;

    @BeforeEach
    void a_practice_of_three() {
        olga = practice.hire("Olga Reyes", Role.PRIVACY_OFFICER);
        mira = practice.hire("Mira Sol", Role.THERAPIST);
        noor = practice.hire("Noor Haan", Role.SUPERVISOR);
    }

    @Test
    void the_record_handles_every_command_once() {
        assertThat(
                        AnnotatedAggregateMetaModelFactory.inspectAggregate(PersonRecord.class)
                                .allCommandHandlers()
                                .values()
                                .stream()
                                .flatMap(List::stream)
                                .<Class<?>>map(MessageHandlingMember::payloadType))
                .containsExactlyInAnyOrder(PersonCommand.class.getPermittedSubclasses());
    }

    @Test
    void refuses_a_second_invitation_of_somebody_who_works_here() {
        assertThat(byOlga(new InvitePerson(mira, "Mira Sol", "OTR/L", List.of(Role.MANAGER))))
                .isEqualTo("The personId already names somebody who works in the practice or is invited.");
    }

    @Test
    void an_invitation_that_is_sent_again_changes_nothing_and_another_one_is_refused() {
        var id = new UUID(0, 7);
        var invitation = new InvitePerson(id, "Ines Vidal", "OTR/L", List.of(Role.THERAPIST, Role.SUPERVISOR));
        byOlga(invitation);

        assertThat(byOlga(invitation)).isNull();
        assertThat(byOlga(new InvitePerson(id, "Ines Vidal", null, List.of(Role.MANAGER))))
                .startsWith("The personId already names");
        assertThat(practice.events(id))
                .containsExactly(
                        new PersonInvited(id, "Ines Vidal", "OTR/L", List.of(Role.THERAPIST, Role.SUPERVISOR)));
    }

    @Test
    void a_person_who_has_left_is_invited_again_and_remains_one_person() {
        byOlga(new DeactivatePerson(mira, "Left in June"));

        assertThat(practice.people().find(mira.toString())).isEmpty();
        assertThat(byOlga(new InvitePerson(mira, "Mira Sol", "OTR/L", List.of(Role.THERAPIST))))
                .isNull();
        assertThat(practice.people().find(mira.toString())).isEmpty();
        practice.send(new ActivatePerson(mira), mira.toString(), Role.THERAPIST);
        assertThat(practice.people().find(mira.toString())).isPresent();
    }

    @Test
    void an_invitation_is_accepted_by_nobody_else() {
        var id = new UUID(0, 7);
        byOlga(new InvitePerson(id, "Ines Vidal", "OTR/L", List.of(Role.THERAPIST)));

        assertThat(byOlga(new ActivatePerson(id)))
                .isEqualTo("An invitation is accepted by the person who was invited.");
    }

    @Test
    void the_first_officer_is_invited_only_while_nobody_is_one() {
        var id = new UUID(0, 7);
        var first = new InviteFirstOfficer(id, "Ada Berg", null, List.of(Role.PRIVACY_OFFICER));

        assertThat(practice.send(first)).isEqualTo("The practice has a privacy officer: she invites further people.");
        assertThat(new Practice().send(first)).isNull();
    }

    @Test
    void a_change_of_privileges_keeps_the_roles_before_and_after() {
        assertThat(byOlga(new ChangePrivileges(mira, List.of(Role.THERAPIST, Role.MANAGER), "Runs the office")))
                .isNull();
        assertThat(practice.events(mira).getLast())
                .isEqualTo(new PrivilegesChanged(
                        mira, List.of(Role.THERAPIST), List.of(Role.THERAPIST, Role.MANAGER), "Runs the office"));

        assertThat(byOlga(new ChangePrivileges(mira, List.of(Role.MANAGER, Role.THERAPIST), "Again")))
                .isNull();
        assertThat(practice.events(mira)).hasSize(3);
    }

    @Test
    void nobody_changes_her_own_privileges_or_supervision_or_deactivates_herself() {
        practice.hire("Ada Berg", Role.PRIVACY_OFFICER);

        assertThat(byOlga(new ChangePrivileges(olga, List.of(Role.PRIVACY_OFFICER, Role.MANAGER), "More")))
                .isEqualTo("Nobody changes her own privileges.");
        assertThat(byOlga(new AssignSupervisor(olga, noor.toString(), "Mine")))
                .isEqualTo("Nobody changes her own privileges.");
        assertThat(byOlga(new DeactivatePerson(olga, "Leaving"))).isEqualTo("Nobody deactivates herself.");
    }

    @Test
    void the_last_active_officer_stays_and_stays_an_officer() {
        var sentence = "The practice needs another active privacy officer first.";

        assertThat(practice.send(new DeactivatePerson(olga, "Left"))).isEqualTo(sentence);
        assertThat(practice.send(new ChangePrivileges(olga, List.of(Role.MANAGER), "Less")))
                .isEqualTo(sentence);

        practice.send(new InvitePerson(new UUID(0, 7), "Ada Berg", null, List.of(Role.PRIVACY_OFFICER)));
        assertThat(practice.send(new DeactivatePerson(olga, "Left")))
                .as("who is only invited is not there yet")
                .isEqualTo(sentence);

        practice.hire("Ines Vidal", Role.PRIVACY_OFFICER);
        assertThat(practice.send(new DeactivatePerson(olga, "Left"))).isNull();
        assertThat(practice.send(new DeactivatePerson(olga, "Left"))).isNull();
    }

    @Test
    void who_signs_notes_has_credentials() {
        var id = new UUID(0, 7);
        byOlga(new InvitePerson(id, "Max Kern", null, List.of(Role.MANAGER)));
        var sentence = "A person who signs notes needs credentials.";

        assertThat(byOlga(new ChangePrivileges(id, List.of(Role.THERAPIST), "Treats now")))
                .isEqualTo(sentence);
        assertThat(byOlga(new CorrectPersonDetails(mira, "Mira Sol", null, "None")))
                .isEqualTo(sentence);
        assertThat(byOlga(new CorrectPersonDetails(mira, "Mira Sol", "OTD", "Doctorate")))
                .isNull();
        assertThat(practice.people().find(mira.toString()).orElseThrow().credentials())
                .isEqualTo("OTD");
    }

    @Test
    void a_supervisor_is_assigned_with_her_name_and_replaces_the_one_before() {
        var ines = practice.hire("Ines Vidal", Role.SUPERVISOR);
        byOlga(new AssignSupervisor(mira, noor.toString(), "First year"));

        assertThat(byOlga(new AssignSupervisor(mira, ines.toString(), "Noor is on leave")))
                .isNull();
        assertThat(practice.events(mira).getLast())
                .isEqualTo(new SupervisionAssigned(
                        mira, ines.toString(), "Ines Vidal", noor.toString(), "Noor is on leave"));
        assertThat(practice.people().find(mira.toString()).orElseThrow().supervisor())
                .isEqualTo(ines.toString());
        assertThat(byOlga(new AssignSupervisor(noor, noor.toString(), "Herself")))
                .isEqualTo("Nobody supervises herself.");
    }

    @Test
    void nothing_is_asked_of_the_record_of_somebody_who_has_left() {
        byOlga(new DeactivatePerson(mira, "Left in June"));

        assertThat(Stream.of(
                                new ChangePrivileges(mira, List.of(Role.MANAGER), "Office"),
                                new CorrectPersonDetails(mira, "Mira Sol-Berg", "OTR/L", "Married"),
                                new AssignSupervisor(mira, noor.toString(), "First year"),
                                new ActivatePerson(mira),
                                new RegisterPasskey(mira, KEY, PasskeyKind.DEVICE, "Phone"))
                        .map(command -> practice.send(command, mira.toString(), Role.THERAPIST)))
                .hasSize(5)
                .containsOnly(LEFT);
    }

    @Test
    void a_passkey_is_registered_in_person_and_removed_by_her_or_an_officer() {
        var register = new RegisterPasskey(mira, KEY, PasskeyKind.SECURITY_KEY, "Blue key");

        assertThat(byOlga(register)).isEqualTo("A passkey is registered by the person who signs in with it.");
        assertThat(practice.send(register, mira.toString(), Role.THERAPIST)).isNull();
        assertThat(practice.send(
                        new RegisterPasskey(mira, KEY, PasskeyKind.DEVICE, "Phone"), mira.toString(), Role.THERAPIST))
                .isEqualTo("The passkeyId already names another passkey.");
        assertThat(practice.send(new RemovePasskey(mira, KEY), noor.toString(), Role.SUPERVISOR))
                .isEqualTo("A passkey is removed by the person who signs in with it, or by a privacy officer.");
        assertThat(byOlga(new RemovePasskey(mira, new UUID(0, 9)))).contains("passkeyId");
        assertThat(practice.send(new RemovePasskey(mira, KEY), mira.toString(), Role.THERAPIST))
                .isEqualTo("The last passkey stays: register another one first.");
        assertThat(byOlga(new RemovePasskey(mira, KEY))).isNull();
        assertThat(byOlga(new RemovePasskey(mira, KEY))).isNull();
        assertThat(practice.events(mira)).hasSize(4);
    }

    @Test
    void an_account_is_linked_in_person_and_stays_the_only_one_until_the_access_is_recovered() {
        var link = new LinkAccount(mira, KEY, "https://id.example.org");
        var another = new LinkAccount(mira, new UUID(0, 9), "https://id.example.org");

        assertThat(byOlga(link)).isEqualTo("An account is linked by the person who signs in with it.");
        assertThat(practice.send(link, mira.toString(), Role.THERAPIST)).isNull();
        assertThat(practice.send(link, mira.toString(), Role.THERAPIST)).isNull();
        assertThat(practice.send(another, mira.toString(), Role.THERAPIST))
                .isEqualTo("This person signs in with another account already.");
        assertThat(miraNow().opensThrough(KEY)).isTrue();

        byOlga(new RequestRecovery(mira, RECOVERY, "Her account was closed"));
        assertThat(practice.send(new ApproveRecovery(mira, RECOVERY), noor.toString(), Role.SUPERVISOR))
                .isNull();
        assertThat(miraNow().hasNoKey()).isTrue();
        assertThat(practice.send(another, mira.toString(), Role.THERAPIST)).isNull();
        byOlga(new DeactivatePerson(mira, "Left in June"));
        assertThat(miraNow().account()).isNull();
    }

    @Test
    void what_the_provider_says_of_roles_counts_unless_no_officer_were_left() {
        var adopted = new AdoptPrivileges(mira, List.of(Role.THERAPIST, Role.MANAGER));

        assertThat(practice.send(adopted, "provider", Role.PRIVACY_OFFICER)).isNull();
        assertThat(miraNow().roles()).containsExactly(Role.THERAPIST, Role.MANAGER);
        assertThat(practice.send(new AdoptPrivileges(olga, List.of(Role.MANAGER)), "provider", Role.PRIVACY_OFFICER))
                .isEqualTo("The practice needs another active privacy officer first.");
    }

    private StaffMember miraNow() {
        return requireNonNull(practice.members().get(mira));
    }

    @Test
    void access_is_recovered_by_two_others_one_of_them_an_officer() {
        var max = practice.hire("Max Kern", Role.MANAGER);
        var request = new RequestRecovery(mira, RECOVERY, "Phone and key were stolen");
        var approval = new ApproveRecovery(mira, RECOVERY);

        assertThat(practice.send(request, mira.toString(), Role.MANAGER)).isEqualTo("Nobody recovers her own access.");
        assertThat(practice.send(request, noor.toString(), Role.SUPERVISOR)).isNull();
        assertThat(practice.send(new RequestRecovery(mira, new UUID(0, 9), "Again"), max.toString(), Role.MANAGER))
                .isEqualTo("A recovery of this person has been requested and is not decided yet.");
        assertThat(practice.send(approval, noor.toString(), Role.SUPERVISOR))
                .isEqualTo("A recovery is approved by somebody else than the person who requested it.");
        assertThat(practice.send(approval, max.toString(), Role.MANAGER))
                .isEqualTo("One of the two who recover a colleague's access is a privacy officer.");
        assertThat(byOlga(approval)).isNull();
        assertThat(byOlga(approval)).isNull();
        assertThat(practice.events(mira).getLast()).isEqualTo(new RecoveryApproved(mira, RECOVERY));
        assertThat(byOlga(new RefuseRecovery(mira, RECOVERY, "Found"))).isEqualTo("This recovery has been decided.");
        assertThat(practice.send(new RequestRecovery(mira, RECOVERY, "Lost again"), noor.toString(), Role.SUPERVISOR))
                .isEqualTo("The recoveryId already names another recovery.");
    }

    @Test
    void the_access_of_an_officer_is_recovered_without_one() {
        var max = practice.hire("Max Kern", Role.MANAGER);
        practice.send(new RequestRecovery(olga, RECOVERY, "Lost"), noor.toString(), Role.SUPERVISOR);

        assertThat(practice.send(new ApproveRecovery(olga, RECOVERY), max.toString(), Role.MANAGER))
                .isNull();
    }

    @Test
    void only_who_works_here_gets_her_access_back() {
        var id = new UUID(0, 7);
        byOlga(new InvitePerson(id, "Ines Vidal", "OTR/L", List.of(Role.THERAPIST)));

        assertThat(byOlga(new RequestRecovery(id, RECOVERY, "Lost")))
                .isEqualTo("Only a person who works in the practice gets her access back.");
        assertThat(byOlga(new RefuseRecovery(mira, RECOVERY, "Unknown"))).contains("recoveryId");
    }

    private @Nullable String byOlga(PersonCommand command) {
        return practice.send(command, olga.toString(), Role.PRIVACY_OFFICER);
    }
}
