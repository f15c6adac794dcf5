package care.anamnesis.command.person;

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
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.AccountLinked;
import care.anamnesis.events.PersonEvent.PasskeyRegistered;
import care.anamnesis.events.PersonEvent.PasskeyRemoved;
import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.PersonEvent.RecoveryRefused;
import care.anamnesis.events.PersonEvent.RecoveryRequested;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.axonframework.eventhandling.DomainEventMessage;

/** Any commands about five people, each sent by any of them who may act, in any order. */
class RandomPeopleTest {
    private static final List<UUID> IDS =
            IntStream.rangeClosed(1, 5).mapToObj(i -> new UUID(0, i)).toList();

    @Property(seed = "20260504", tries = 60, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void an_officer_stays_and_nobody_touches_her_own_privileges_whatever_is_asked(@ForAll Random random) {
        var practice = new Practice();
        practice.hire("Olga Reyes", Role.PRIVACY_OFFICER);
        for (var i = 0; i < 120; i++) {
            step(practice, random);
            assertThat(practice.people().all()).anyMatch(person -> person.holds(Role.PRIVACY_OFFICER));
        }
        practice.members().keySet().forEach(person -> requireSound(practice.messages(person), person.toString()));
        Statistics.label("written")
                .coverage(written -> Arrays.stream(PersonEvent.class.getPermittedSubclasses())
                        .forEach(kind -> written.check(kind).count(times -> times > 0)));
    }

    /** A person acts in a role that she holds: what the service requires before it asks the record. */
    private static void step(Practice practice, Random random) {
        var able = new ArrayList<>(practice.people().all());
        var actor = able.get(random.nextInt(able.size()));
        var command = any(random);
        var invited = practice.members().get(command.personId());
        if (isInPerson(command) && invited != null && invited.standing() != PersonStanding.DEACTIVATED) {
            sendTwice(
                    practice,
                    command,
                    command.personId().toString(),
                    invited.roles().getFirst());
        } else {
            sendTwice(practice, command, actor.id(), actor.role());
        }
    }

    /** What has been accepted changes nothing when it is sent again. */
    private static void sendTwice(Practice practice, PersonCommand command, String actor, Role role) {
        if (practice.send(command, actor, role) == null) {
            var written = practice.events(command.personId());
            practice.send(command, actor, role);
            assertThat(practice.events(command.personId())).isEqualTo(written);
        }
    }

    private static boolean isInPerson(PersonCommand command) {
        return command instanceof ActivatePerson
                || command instanceof RegisterPasskey
                || command instanceof LinkAccount;
    }

    private static PersonCommand any(Random random) {
        var person = IDS.get(random.nextInt(IDS.size()));
        var one = new UUID(1, random.nextInt(3));
        var colleague = IDS.get(random.nextInt(IDS.size())).toString();
        return switch (random.nextInt(14)) {
            case 0 -> new InvitePerson(person, "Ada Berg", "OTR/L", roles(random));
            case 1 -> new InviteFirstOfficer(person, "Ada Berg", "OTR/L", List.of(Role.PRIVACY_OFFICER));
            case 2, 3 -> new ActivatePerson(person);
            case 4 -> new CorrectPersonDetails(person, "Ada Berg " + random.nextInt(3), "OTD", "Reason");
            case 5 -> new ChangePrivileges(person, roles(random), "Reason");
            case 6 -> new AssignSupervisor(person, random.nextBoolean() ? colleague : null, "Reason");
            case 7 -> new DeactivatePerson(person, "Reason");
            case 8 -> new RegisterPasskey(person, one, PasskeyKind.SYNCED, "Phone");
            case 9 -> new RemovePasskey(person, one);
            case 10 -> new RequestRecovery(person, one, "Reason");
            case 11 -> new LinkAccount(person, one, "https://id.example.org");
            case 12 -> new AdoptPrivileges(person, roles(random));
            default ->
                random.nextBoolean() ? new ApproveRecovery(person, one) : new RefuseRecovery(person, one, "Reason");
        };
    }

    private static List<Role> roles(Random random) {
        var roles = new ArrayList<>(EnumSet.allOf(Role.class));
        Collections.shuffle(roles, random);
        return List.copyOf(roles.subList(0, 1 + random.nextInt(2)));
    }

    private static void requireSound(List<DomainEventMessage<PersonEvent>> record, String person) {
        var requestedBy = "";
        for (var message : record) {
            var by = String.valueOf(message.getMetaData().get(Provenance.ACTOR_ID));
            Statistics.label("written").collect(message.getPayload().getClass());
            switch (message.getPayload()) {
                case PrivilegesChanged e -> {
                    assertThat(by).isNotEqualTo(person);
                    assertThat(EnumSet.copyOf(e.before())).isNotEqualTo(EnumSet.copyOf(e.after()));
                }
                case PersonDeactivated _, SupervisionAssigned _ ->
                    assertThat(by).isNotEqualTo(person);
                case PersonActivated _, PasskeyRegistered _, AccountLinked _ ->
                    assertThat(by).isEqualTo(person);
                case RecoveryRequested _ -> requestedBy = by;
                case RecoveryApproved _ -> assertThat(by).isNotIn(requestedBy, person);
                case PersonInvited _, PersonDetailsCorrected _, PasskeyRemoved _, RecoveryRefused _ -> {}
            }
        }
    }
}
