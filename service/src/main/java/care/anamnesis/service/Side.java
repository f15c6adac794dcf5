package care.anamnesis.service;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;

/** A part of the service that a process runs, or leaves to others on the same database. */
public enum Side {
    COMMAND,
    QUERY,
    PAGES;

    static final String PROPERTY = "anamnesis.sides";

    private static final String REMEDY =
            "Set anamnesis.sides to command, query, or command,query,pages; without it a process runs all of them.";

    /** @throws CannotStart if no process can run what was chosen */
    public static Set<Side> of(PropertyResolver settings) {
        var chosen = settings.getProperty(PROPERTY);
        return chosen == null ? EnumSet.allOf(Side.class) : parse(chosen);
    }

    private static Set<Side> parse(String chosen) {
        var names = Arrays.stream(chosen.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        var sides = EnumSet.allOf(Side.class);
        sides.removeIf(side -> !names.remove(side.setting()));
        if (!names.isEmpty()) {
            throw new CannotStart("anamnesis.sides is \"%s\". There is no such side.".formatted(chosen), REMEDY);
        }
        if (sides.contains(PAGES) && sides.size() < Side.values().length) {
            throw new CannotStart(
                    "anamnesis.sides is \"%s\". Pages ask and answer in their own process, and need command and query beside them."
                            .formatted(chosen),
                    REMEDY);
        }
        return Collections.unmodifiableSet(sides);
    }

    private String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
