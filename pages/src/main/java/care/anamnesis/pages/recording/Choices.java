package care.anamnesis.pages.recording;

import care.anamnesis.command.Happened;
import care.anamnesis.command.asking.Form;
import care.anamnesis.command.asking.FormField;
import care.anamnesis.events.Actor;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.People;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Person;
import care.anamnesis.events.Severity;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import care.anamnesis.pages.record.StructureList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code choices} in templates: the choices of a field, in their order, and its limits. */
@Component
class Choices {

    private final People people;

    Choices(People people) {
        this.people = people;
    }

    public List<FindingQuality> qualities() {
        return List.of(FindingQuality.values());
    }

    public List<Severity> severities() {
        return List.of(Severity.values());
    }

    public List<Tissue> tissues() {
        return List.of(Tissue.values());
    }

    public List<FindingChange> changes() {
        return List.of(FindingChange.IMPROVED, FindingChange.UNCHANGED, FindingChange.WORSE);
    }

    public List<Instrument> instruments() {
        return InstrumentCatalogue.standard().all();
    }

    /** A field of a command, or a part of one, with the limits that the command states: {@code dose/times}. */
    public FormField field(String command, String path) {
        return Form.of(command).orElseThrow().field(path);
    }

    public LocalDate firstDay() {
        return Happened.FIRST;
    }

    /** The address of all structures. */
    public String catalogue() {
        return StructureList.address();
    }

    /** @param key of the catalogue, or free text */
    public String structureName(String key) {
        return StructureCatalogue.standard().nameOf(key);
    }

    public List<GoalTerm> terms() {
        return List.of(GoalTerm.values());
    }

    public List<GoalStatus> goalStatuses() {
        return List.of(GoalStatus.values());
    }

    public List<HomePracticeKind> practiceKinds() {
        return List.of(HomePracticeKind.values());
    }

    public List<PeriodUnit> units() {
        return List.of(PeriodUnit.values());
    }

    public List<ConsentScope> consents() {
        return List.of(ConsentScope.values());
    }

    /** Who may be the primary therapist of a client. */
    public List<Person> therapists() {
        return people.whoTake(CareResponsibility.PRIMARY);
    }

    /** The id of the default primary therapist at registration; null for none. */
    public @Nullable String firstTherapist(Actor registrar) {
        return people.firstTherapist(registrar.id()).map(Person::id).orElse(null);
    }

    public List<Person> supervisors() {
        return people.whoTake(CareResponsibility.SUPERVISING);
    }

    public List<CareResponsibility> responsibilities() {
        return List.of(CareResponsibility.values());
    }
}
