package care.anamnesis.query.careplan;

import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which notes need a person's signature, given the practice and the record. */
public record Signing(Actor person, People people) {

    /** Whether the note of this visit waits for the person's signature. */
    public boolean signs(Visit visit) {
        return visit.signed() == null && people.signs(person.id(), author(visit));
    }

    public boolean signs(CarePlan plan, @Nullable UUID visitId) {
        return plan.episodes().stream()
                .flatMap(episode -> episode.visits().stream())
                .anyMatch(visit -> visit.visitId().equals(visitId) && signs(visit));
    }

    public boolean isAuthor(Visit visit) {
        return people.signs(person.id(), author(visit));
    }

    /** Whether the signed note of this visit waits for the person's cosignature. */
    public boolean cosigns(Visit visit) {
        return visit.signed() != null && !hasSigned(visit) && isCosigner(visit);
    }

    public boolean isCosigner(Visit visit) {
        return people.cosigns(person.id(), author(visit), visit.supervisorId());
    }

    /** Whether the note needs anybody's cosignature. */
    public boolean isCosigned(Visit visit) {
        return people.isCosigned(author(visit), visit.supervisorId());
    }

    public boolean hasSigned(Visit visit) {
        return Stream.concat(Stream.ofNullable(visit.signed()), visit.cosigned().stream())
                .anyMatch(signed -> signed.personId().equals(person.id()));
    }

    private static String author(Visit visit) {
        return visit.entry().recordedBy().id();
    }
}
