package care.anamnesis.events;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people who work in the practice today. A person who has left is not among them, but stays named on her entries.
 * It decides who may sign a note, for the command and for the page that offers it.
 */
@FunctionalInterface
public interface People {
    List<Person> all();

    /** Empty for somebody who never worked in the practice, or has left. */
    default Optional<Person> find(@Nullable String id) {
        return all().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** By name. */
    default List<Person> whoTake(CareResponsibility responsibility) {
        return all().stream()
                .filter(person -> person.takes(responsibility))
                .sorted(Comparator.comparing(Person::name, Alphabet.ORDER).thenComparing(Person::id))
                .toList();
    }

    /** The primary therapist of a client whom this person registers, unless somebody is named: a therapist herself. */
    default Optional<Person> firstTherapist(String registrar) {
        return find(registrar).filter(person -> person.holds(Role.THERAPIST));
    }

    /** The author signs a note; if the author has left, a supervisor does. */
    default boolean signs(String signer, @Nullable String author) {
        return signer.equals(author) || (hasLeft(author) && supervises(signer));
    }

    /**
     * Whether a note needs a cosignature: of the supervisor of its author, or of the one who took part in the visit.
     *
     * @param tookPart the id of the supervisor who took part, null if none did
     */
    default boolean isCosigned(@Nullable String author, @Nullable String tookPart) {
        return tookPart != null
                || hasLeft(author)
                || find(author).map(Person::supervisor).isPresent();
    }

    /**
     * Whether the note needs this person's cosignature; if its author or the supervisor who took part has left, any
     * supervisor's.
     */
    default boolean cosigns(String signer, @Nullable String author, @Nullable String tookPart) {
        if (signer.equals(tookPart)) {
            return true;
        }
        if (hasLeft(author) || (tookPart != null && hasLeft(tookPart))) {
            return supervises(signer);
        }
        return find(author).filter(person -> signer.equals(person.supervisor())).isPresent();
    }

    private boolean hasLeft(@Nullable String person) {
        return find(person).isEmpty();
    }

    private boolean supervises(String person) {
        return find(person).filter(Person::supervises).isPresent();
    }
}
