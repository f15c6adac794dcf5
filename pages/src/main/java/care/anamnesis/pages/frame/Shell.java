package care.anamnesis.pages.frame;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page; templates find it as {@code shell}.
 *
 * @param person who looks at the page; absent where nobody is signed in
 * @param path of the page, without host and parameters
 * @param theme as chosen: light or dark; absent for the browser's own
 * @param singleKeys whether a key on its own does something
 * @param doubt why nothing can be recorded now; absent as a rule
 */
public record Shell(
        @Nullable Actor person,
        List<Destination> destinations,
        String path,
        @Nullable String theme,
        boolean singleKeys,
        @Nullable Notice notice,
        @Nullable String doubt) {

    /** Whether the address is that of the destination or lies below it. */
    public boolean isAt(Destination destination) {
        return path.equals(destination.path()) || path.startsWith(destination.path() + "/");
    }

    /** Whether the person may look into records, and so may search for a client. */
    public boolean readsRecords() {
        return person != null && person.role() != Role.MANAGER;
    }

    /** Whether the person may begin a record; whether a command is accepted is decided where it arrives. */
    public boolean writesRecords() {
        return person != null && (person.role() == Role.THERAPIST || person.role() == Role.SUPERVISOR);
    }

    /** The words of a failure; others where the records cannot be read because of the doubt, for then something may be lost. */
    public String inDoubt(String words) {
        return doubt != null && words.equals("503") ? "doubt" : words;
    }
}
