package care.anamnesis.events;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How well a structure answers what a clinician has typed: each typed word must begin a word of one of its names. */
final class StructureSearch {
    /** The likeliest first. */
    enum Rank {
        IS_A_NAME,
        BEGINS_THE_NAME,
        BEGINS_ANOTHER_NAME,
        BEGINS_WORDS
    }

    private final String typed;

    StructureSearch(String typed) {
        this.typed = normal(typed);
    }

    boolean matches(BodyStructure structure) {
        return !typed.isEmpty() && names(structure).anyMatch(this::beginsWords);
    }

    Rank rank(BodyStructure structure) {
        if (names(structure).anyMatch(typed::equals)) {
            return Rank.IS_A_NAME;
        }
        if (normal(structure.name()).startsWith(typed)) {
            return Rank.BEGINS_THE_NAME;
        }
        if (names(structure).anyMatch(name -> name.startsWith(typed))) {
            return Rank.BEGINS_ANOTHER_NAME;
        }
        return Rank.BEGINS_WORDS;
    }

    private boolean beginsWords(String name) {
        var words = List.of(name.split(" "));
        return Stream.of(typed.split(" ")).allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static Stream<String> names(BodyStructure structure) {
        return Stream.concat(Stream.of(structure.name()), structure.alsoCalled().stream())
                .map(StructureSearch::normal);
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
