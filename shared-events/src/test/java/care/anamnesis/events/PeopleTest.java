package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mira works under Noor's supervision, Olga without any; Ines supervises others. */
class PeopleTest {
    private static final People PEOPLE = () -> List.of(
            new Person("olga", "Olga Reyes", Role.THERAPIST, "OTR/L", null),
            new Person("mira", "Mira Sol", Role.THERAPIST, "OTR", "noor"),
            new Person("noor", "Noor Haan", Role.SUPERVISOR, "OTD", null),
            new Person("ines", "Ínes Vidal", Role.SUPERVISOR, "OTR/L", null),
            new Person("max", "Max Kern", Role.MANAGER, null, null));

    @ParameterizedTest
    @CsvSource({
        "mira, mira, true",
        "olga, mira, false",
        "noor, mira, false",
        "noor, left, true",
        "ines, left, true",
        "olga, left, false",
        "max, left, false"
    })
    void a_note_is_signed_by_its_author_and_by_a_supervisor_where_the_author_has_left(
            String signer, String author, boolean signs) {
        assertThat(PEOPLE.signs(signer, author)).isEqualTo(signs);
    }

    @ParameterizedTest
    @CsvSource({
        "noor, mira, , true",
        "ines, mira, , false",
        "ines, mira, ines, true",
        "noor, mira, ines, true",
        "olga, mira, , false",
        "noor, olga, , false",
        "noor, olga, noor, true",
        "noor, olga, gone, true",
        "ines, olga, gone, true",
        "noor, mira, gone, true",
        "mira, olga, gone, false",
        "ines, left, , true",
        "olga, left, , false"
    })
    void a_note_is_cosigned_by_the_supervisor_of_its_author_or_by_the_one_who_took_part(
            String signer, String author, String tookPart, boolean cosigns) {
        assertThat(PEOPLE.cosigns(signer, author, tookPart)).isEqualTo(cosigns);
    }

    @Test
    void only_a_supervised_author_or_a_supervisor_who_took_part_makes_a_note_need_a_cosignature() {
        assertThat(PEOPLE.isCosigned("mira", null)).isTrue();
        assertThat(PEOPLE.isCosigned("olga", "noor")).isTrue();
        assertThat(PEOPLE.isCosigned("olga", null)).isFalse();
        assertThat(PEOPLE.isCosigned("noor", null)).isFalse();
    }

    @Test
    void clients_are_cared_for_by_those_who_treat_and_supervised_by_supervisors() {
        assertThat(PEOPLE.whoTake(CareResponsibility.PRIMARY))
                .extracting(Person::id)
                .containsExactly("ines", "mira", "noor", "olga");
        assertThat(PEOPLE.whoTake(CareResponsibility.CO_TREATING)).hasSize(4);
        assertThat(PEOPLE.whoTake(CareResponsibility.SUPERVISING))
                .extracting(Person::id)
                .containsExactly("ines", "noor");
    }

    @Test
    void a_record_decides_about_its_person_and_only_who_is_active_works_here() {
        var olga = new UUID(0, 1);
        var record = Stream.of(
                        new PersonInvited(olga, "Olga Reyes", "OTR/L", List.of(Role.THERAPIST, Role.MANAGER)),
                        new PersonActivated(olga),
                        new SupervisionAssigned(olga, "noor", "Noor Haan", null, "First year"),
                        new PersonDetailsCorrected(olga, "Olga Reyes-Berg", "OTD", "Married"),
                        new PrivilegesChanged(
                                olga, List.of(Role.THERAPIST, Role.MANAGER), List.of(Role.SUPERVISOR), "Grown"),
                        new PersonDeactivated(olga, "Left"))
                .toList();
        var members = new ArrayList<StaffMember>();
        StaffMember member = null;
        for (var event : record) {
            member = StaffMember.evolve(member, event);
            members.add(member);
        }
        People demo = () -> List.of(new Person(olga.toString(), "Olga of the demo", Role.AUDITOR, null, null));

        assertThat(members)
                .extracting(StaffMember::standing)
                .startsWith(PersonStanding.INVITED, PersonStanding.ACTIVE)
                .endsWith(PersonStanding.ACTIVE, PersonStanding.DEACTIVATED);
        assertThat(Staff.of(members.subList(4, 5), demo).all())
                .containsExactly(
                        new Person(olga.toString(), "Olga Reyes-Berg", List.of(Role.SUPERVISOR), "OTD", "noor"));
        assertThat(Staff.of(members.subList(0, 1), demo).all()).isEmpty();
        assertThat(Staff.of(members.subList(5, 6), demo).all()).isEmpty();
        assertThat(Staff.of(List.of(), demo).all()).hasSize(1);
    }

    @Test
    void a_client_belongs_to_the_therapist_who_registers_and_to_nobody_if_somebody_else_registers() {
        assertThat(PEOPLE.firstTherapist("mira")).map(Person::id).contains("mira");
        assertThat(PEOPLE.firstTherapist("noor")).isEmpty();
        assertThat(PEOPLE.firstTherapist("left")).isEmpty();
    }
}
