package care.anamnesis.pages.frame;

import care.anamnesis.events.Role;
import java.util.List;

/** What a person can do about her own sign-in, in a process in which people sign in by themselves. */
public interface OwnAccount {
    /** In which people sign in. */
    enum Way {
        PASSKEY,
        PROVIDER
    }

    /** Of the person who is signed in. */
    Account now();

    /**
     * @param path of the page
     * @param otherRoles in which she could act instead
     * @param way in which she proves who she is
     */
    record Account(String path, List<Role> otherRoles, Way way) {
        public Account {
            otherRoles = List.copyOf(otherRoles);
        }
    }
}
