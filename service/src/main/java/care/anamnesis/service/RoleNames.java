package care.anamnesis.service;

import care.anamnesis.events.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How an identity provider calls our roles, as a setting has it. */
public final class RoleNames {
    private RoleNames() {}

    /**
     * @param given such as {@code therapist=OT, manager=Office}; a role that is not among them has its own name
     * @return the roles by their names there
     * @throws IllegalArgumentException if there is no such role
     */
    public static Map<String, Role> of(String given) {
        var names = new HashMap<Role, String>();
        for (var role : Role.values()) {
            names.put(role, own(role));
        }
        for (var pair :
                Stream.of(given.split(",", -1)).filter(it -> !it.isBlank()).toList()) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new IllegalArgumentException(pair.strip());
            }
            names.put(role(parts[0].strip()), parts[1].strip());
        }
        var roles = new HashMap<String, Role>();
        names.forEach((role, name) -> {
            if (roles.put(name, role) != null) {
                throw new IllegalArgumentException(name);
            }
        });
        return Map.copyOf(roles);
    }

    private static Role role(String own) {
        return Stream.of(Role.values())
                .filter(role -> own(role).equals(own))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(own));
    }

    private static String own(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
