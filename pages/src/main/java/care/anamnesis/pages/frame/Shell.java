package care.anamnesis.pages.frame;

import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
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
 * @param account of the person; absent where people do not sign in by themselves
 */
public record Shell(
        @Nullable Actor person,
        List<Destination> destinations,
        String path,
        @Nullable String theme,
        boolean singleKeys,
        @Nullable Notice notice,
        @Nullable String doubt,
        OwnAccount.@Nullable Account account) {

    /** Whether the address is that of the destination or lies below it. */
    public boolean isAt(Destination destination) {
        return path.equals(destination.path()) || path.startsWith(destination.path() + "/");
    }

    /** Where the person is; absent on a page that lies below none of her destinations. */
    public @Nullable Destination here() {
        return destinations.stream().filter(this::isAt).findFirst().orElse(null);
    }

    /** Whether the person may look into records, and so may search for a client. */
    public boolean readsRecords() {
        return person != null && ReadingPolicy.readsRecords(person.role());
    }

    /** Whether the person may see who has looked into a client's record. */
    public boolean readsAccesses() {
        return person != null && ReadingPolicy.readsAccesses(person.role());
    }

    /** Whether the person may see what proves an entry. */
    public boolean audits() {
        return person != null && ReadingPolicy.audits(person.role());
    }

    /** Whether the person may send a command; whether it is accepted is decided where it arrives. */
    public boolean may(String command) {
        return person != null && CommandPolicy.allows(person.role(), command);
    }

    /** The words of a failure; others where the records cannot be read because of the doubt, for then something may be lost. */
    public String inDoubt(String words) {
        return doubt != null && words.equals("503") ? "doubt" : words;
    }
}
