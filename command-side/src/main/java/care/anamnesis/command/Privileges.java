package care.anamnesis.command;

import care.anamnesis.events.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roles that a person is given. */
public final class Privileges {
    private static final Set<Role> SIGNING = EnumSet.of(Role.THERAPIST, Role.SUPERVISOR);

    private Privileges() {}

    /** Whether a person in one of these roles signs notes. */
    public static boolean sign(List<Role> roles) {
        return roles.stream().anyMatch(SIGNING::contains);
    }

    static List<Violation> violations(List<Role> roles, @Nullable String credentials) {
        return Stream.concat(
                        named(roles).stream(),
                        Violation.unless(
                                credentials != null || !sign(roles),
                                "/credentials",
                                "is required for a person who signs notes")
                                .stream())
                .toList();
    }

    static List<Violation> named(List<Role> roles) {
        return Violation.unless(Set.copyOf(roles).size() == roles.size(), "/roles", "must name each role once");
    }
}
