package care.anamnesis.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting of ours, from the configuration metadata that each module has. The same metadata helps whoever edits a
 * file of settings, and becomes docs/settings.md.
 *
 * @param names as they are written in a file
 */
record KnownSettings(Collection<String> names) {
    static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final String OURS = "anamnesis.";

    static KnownSettings of(ClassLoader modules) {
        try {
            return new KnownSettings(Collections.list(modules.getResources(METADATA)).stream()
                    .flatMap(file -> {
                        try (var json = file.openStream()) {
                            return names(json);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(InputStream metadata) {
        return StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(metadata)
                                .path("properties")
                                .spliterator(),
                        false)
                .map((JsonNode property) -> property.path("name").asString())
                .filter(name -> name.startsWith(OURS));
    }

    /** Written with or without dashes, in any case, and with an index at the end if it is a list. */
    boolean include(String name) {
        var asked = plain(name.replaceAll("\\[\\d+]$", ""));
        return names.stream().anyMatch(known -> plain(known).equals(asked));
    }

    /** As the environment has it: dots and dashes are underscores, or a dash is nothing. */
    boolean includeVariable(String name) {
        var asked = name.replaceAll("_\\d+$", "").replace("_", "").toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(known -> plain(known).replace(".", "").equals(asked));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** What somebody may have meant: the fewest letters away. */
    String nearest(String name) {
        var asked = name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
        return Collections.min(names, Comparator.comparingInt(known -> distance(asked, known.replace('.', '-'))));
    }

    /** How many letters have to be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= from.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.length(); column++) {
                var exchanged = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
