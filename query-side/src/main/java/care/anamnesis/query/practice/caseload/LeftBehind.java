package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What depends on one person, so that somebody takes it over when she leaves. */
@Component
public class LeftBehind {
    private final CaseloadProjection projection;
    private final Positions positions;
    private final People people;

    LeftBehind(CaseloadProjection projection, Positions positions, People people) {
        this.projection = projection;
        this.positions = positions;
        this.people = people;
    }

    /**
     * @param clients in care for whom she is responsible
     * @param notes that she wrote and has not signed, the oldest visit first
     * @param cosignatures signed notes that wait for hers, as the supervisor of the author or the one who took part
     * @param supervised who works under her supervision
     * @param position in the log up to which all this holds
     */
    public record Answer(
            List<Client> clients,
            List<Note> notes,
            List<Note> cosignatures,
            List<Supervised> supervised,
            long position) {
        /** All clients whom the answer names. */
        public List<UUID> shown() {
            return Stream.concat(
                            clients.stream().map(Client::clientId),
                            Stream.concat(notes.stream(), cosignatures.stream()).map(Note::clientId))
                    .distinct()
                    .toList();
        }
    }

    public record Client(UUID clientId, String name, CareResponsibility responsibility, LocalDate since) {}

    public record Note(UUID clientId, String name, UUID visitId, LocalDate visitedOn) {}

    public record Supervised(String personId, String name) {}

    /** @param position that must have been reached, null for all that this node knows to be written */
    public Answer of(ReadScope scope, String personId, @Nullable Long position) {
        var reached = positions.reach(position, CaseloadProjection.NAME).position();
        var plans =
                projection.concerning(scope, personId).stream().map(Row::state).toList();
        var supervised = people.all().stream()
                .filter(person -> personId.equals(person.supervisor()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
        return new Answer(
                plans.stream().flatMap(plan -> cared(plan, personId)).toList(),
                inOrder(plans.stream().flatMap(plan -> unsigned(plan, personId))),
                inOrder(Stream.concat(Stream.of(personId), supervised.stream().map(Person::id))
                        .flatMap(person -> projection.concerning(scope, person).stream())
                        .map(Row::state)
                        .flatMap(plan -> notCosigned(plan, personId, supervised))
                        .distinct()),
                supervised.stream()
                        .map(person -> new Supervised(person.id(), person.name()))
                        .toList(),
                reached);
    }

    private static List<Note> inOrder(Stream<Note> notes) {
        return notes.sorted(Comparator.comparing(Note::visitedOn)).toList();
    }

    private static Stream<Client> cared(CarePlan plan, String personId) {
        return plan.episodes().stream().noneMatch(episode -> episode.status() == Episode.Status.OPEN)
                ? Stream.empty()
                : plan.therapists().stream()
                        .filter(therapist -> therapist.therapistId().equals(personId) && therapist.until() == null)
                        .map(therapist -> new Client(
                                plan.clientId(), plan.name(), therapist.responsibility(), therapist.since()));
    }

    private static Stream<Note> unsigned(CarePlan plan, String personId) {
        return notes(plan, visit -> visit.signed() == null && author(visit).equals(personId));
    }

    private static Stream<Note> notCosigned(CarePlan plan, String personId, List<Person> supervised) {
        return notes(
                plan,
                visit -> visit.signed() != null
                        && (personId.equals(visit.supervisorId())
                                || supervised.stream().map(Person::id).anyMatch(author(visit)::equals))
                        && Stream.concat(Stream.of(visit.signed()), visit.cosigned().stream())
                                .noneMatch(signed -> signed.personId().equals(personId)));
    }

    private static Stream<Note> notes(CarePlan plan, Predicate<Visit> wanted) {
        return plan.episodes().stream()
                .map(Episode::visits)
                .flatMap(List::stream)
                .filter(visit -> visit.attended() && wanted.test(visit))
                .map(visit -> new Note(plan.clientId(), plan.name(), visit.visitId(), visit.visitedOn()));
    }

    private static String author(Visit visit) {
        return visit.entry().recordedBy().id();
    }
}
