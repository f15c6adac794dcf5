package care.anamnesis.service.oidc;

import care.anamnesis.events.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roles that a token names. */
final class NamedRoles {
    private NamedRoles() {}

    /** @param claim its name, or the way to it through dots, such as {@code realm_access.roles} */
    static Set<Role> of(Map<String, Object> token, String claim, Map<String, Role> names) {
        var named = EnumSet.noneOf(Role.class);
        texts(value(token, claim)).map(names::get).forEach(role -> {
            if (role != null) {
                named.add(role);
            }
        });
        return named;
    }

    /** Those that she had keep their order, since the first one is hers when she signs in. */
    static List<Role> ordered(Set<Role> named, List<Role> before) {
        return Stream.concat(before.stream().filter(named::contains), named.stream())
                .distinct()
                .toList();
    }

    private static @Nullable Object value(Map<?, ?> token, String claim) {
        if (token.containsKey(claim)) {
            return token.get(claim);
        }
        var dot = claim.indexOf('.');
        return dot > 0 && token.get(claim.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, claim.substring(dot + 1))
                : null;
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf);
            case String one -> Stream.of(one.split(" "));
            case null, default -> Stream.empty();
        };
    }
}
