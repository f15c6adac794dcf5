package care.anamnesis.events;

import care.anamnesis.events.StructuresMeant.Meant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds structures by what clinicians type: "r upper trap", "lower back", "L4", "pec". */
final class StructureSearch {
    /** A structure named recently for this client or by this person ranks like one that is named more often. */
    private static final int NAMED_LATELY = 2;
    /** How far the next one must be behind so that the first is taken without asking. */
    private static final int CLEARLY = 4;

    private static final int SHORTEST_INSIDE = 3;

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("upper", "upper"),
            Map.entry("lower", "lower"),
            Map.entry("middle", "middle"),
            Map.entry("mid", "middle"),
            Map.entry("inner", "inner"),
            Map.entry("outer", "outer"),
            Map.entry("medial", "medial"),
            Map.entry("lateral", "lateral"),
            Map.entry("proximal", "proximal"),
            Map.entry("distal", "distal"),
            Map.entry("anterior", "anterior"),
            Map.entry("posterior", "posterior"),
            Map.entry("superior", "superior"),
            Map.entry("inferior", "inferior"),
            Map.entry("superficial", "superficial"),
            Map.entry("deep", "deep"));

    private final List<Named> all;

    /** With the words of each name, the shown one first. */
    private record Named(BodyStructure structure, List<List<String>> names) {
        static Named of(BodyStructure structure) {
            return new Named(
                    structure,
                    Stream.concat(Stream.of(structure.name()), structure.alsoCalled().stream())
                            .map(Spelling::plainWords)
                            .toList());
        }

        boolean isCalled(String words) {
            return names.stream().map(name -> " " + String.join(" ", name)).anyMatch(it -> it.contains(" " + words));
        }
    }

    /** How well a text matches a name; the worse, the higher. */
    private enum Fit {
        IS_A_NAME(-100),
        BEGINS_A_NAME(3),
        BEGINS_WORDS(4),
        INSIDE_WORDS(12);

        private final int score;

        Fit(int score) {
            this.score = score;
        }
    }

    private record Scored(Meant meant, int score) {}

    StructureSearch(Collection<BodyStructure> structures) {
        all = structures.stream().map(Named::of).toList();
    }

    /** @param lately keys of structures that were named of the same client or by the same person */
    StructuresMeant meant(String typed, Set<String> lately) {
        var said = Said.of(Spelling.plainWords(typed.replaceAll("(?i)\\bb/l\\b", "bilateral")));
        if (said.words().isEmpty()) {
            return new StructuresMeant(said.side(), typed.strip(), List.of(), false);
        }
        var found = candidates(said.words()).stream()
                .flatMap(named -> scored(
                        named, said.words(), lately.contains(named.structure().key()))
                        .stream())
                .sorted(Comparator.comparingInt(Scored::score)
                        .thenComparing(it -> it.meant().structure().kind())
                        .thenComparing(it -> it.meant().structure().name(), Alphabet.ORDER))
                .toList();
        return new StructuresMeant(
                said.side(),
                said.side() == null ? typed.strip() : Said.withoutSide(typed.strip()),
                found.stream().map(Scored::meant).toList(),
                isClear(found));
    }

    /** Words that form a name together are not searched one by one: "lower back" is not "upper back". */
    private List<Named> candidates(List<String> words) {
        var isAName = words.size() > 1 && all.stream().anyMatch(it -> it.names().contains(words));
        return isAName
                ? all.stream()
                        .filter(it -> it.isCalled(String.join(" ", words)))
                        .toList()
                : all;
    }

    private static boolean isClear(List<Scored> found) {
        return !found.isEmpty()
                && (found.size() == 1 || found.get(1).score() - found.getFirst().score() >= CLEARLY);
    }

    private static Optional<Scored> scored(Named named, List<String> words, boolean isLately) {
        var structure = named.structure();
        var likely = structure.use().weight() + (isLately ? NAMED_LATELY : 0);
        var whole = fit(named, words);
        if (whole.isPresent() && whole.get() != Fit.INSIDE_WORDS) {
            return Optional.of(
                    new Scored(new Meant(structure, partNamed(structure, words)), whole.get().score - likely));
        }
        return withPart(named, words)
                .map(it -> new Scored(it.meant(), it.score() - likely))
                .or(() -> whole.map(fit -> new Scored(new Meant(structure, null), fit.score - likely)));
    }

    private static Optional<Fit> fit(Named named, List<String> words) {
        if (named.names().contains(words)) {
            return Optional.of(Fit.IS_A_NAME);
        }
        var text = String.join(" ", words);
        if (named.names().stream().anyMatch(name -> String.join(" ", name).startsWith(text))) {
            return Optional.of(Fit.BEGINS_A_NAME);
        }
        if (anyName(named, words, String::startsWith)) {
            return Optional.of(Fit.BEGINS_WORDS);
        }
        var isLongEnough = words.stream().allMatch(word -> word.length() >= SHORTEST_INSIDE);
        return isLongEnough && anyName(named, words, String::contains)
                ? Optional.of(Fit.INSIDE_WORDS)
                : Optional.empty();
    }

    private static boolean anyName(Named named, List<String> words, BiPredicate<String, String> answers) {
        return named.names().stream()
                .anyMatch(name ->
                        words.stream().allMatch(typed -> name.stream().anyMatch(word -> answers.test(word, typed))));
    }

    /** "Upper trapezius" is another name of the whole muscle, and names its part. */
    private static @Nullable String partNamed(BodyStructure structure, List<String> words) {
        var name = Spelling.plainWords(structure.name());
        return words.stream()
                .filter(PARTS::containsKey)
                .map(word -> PARTS.getOrDefault(word, word))
                .filter(part -> !name.contains(part) && structure.parts().contains(part))
                .findFirst()
                .orElse(null);
    }

    /** Some words name a part, the others the structure; a part outside the catalogue is kept as typed. */
    private static Optional<Scored> withPart(Named named, List<String> words) {
        var listed = named.structure().parts().stream()
                .flatMap(part -> withPart(named, words, part, Spelling.plainWords(part)).stream());
        var typed = words.stream()
                .filter(PARTS::containsKey)
                .map(word -> PARTS.getOrDefault(word, word))
                .flatMap(part -> withPart(named, words, part, List.of(part)).stream());
        return Stream.concat(listed, typed).min(Comparator.comparingInt(Scored::score));
    }

    private static Optional<Scored> withPart(Named named, List<String> words, String part, List<String> partWords) {
        var rest = words.stream()
                .filter(word -> partWords.stream().noneMatch(it -> it.startsWith(word)))
                .toList();
        if (rest.isEmpty() || rest.size() == words.size()) {
            return Optional.empty();
        }
        return fit(named, rest)
                .filter(fit -> fit != Fit.INSIDE_WORDS)
                .map(fit -> new Scored(new Meant(named.structure(), part), fit == Fit.IS_A_NAME ? 1 : fit.score + 2));
    }

    /** The side may stand before or after the structure; a letter is a side only at either end. */
    private record Said(@Nullable Side side, List<String> words) {
        private static final Map<String, Side> SIDES = Map.ofEntries(
                Map.entry("left", Side.LEFT),
                Map.entry("lt", Side.LEFT),
                Map.entry("l", Side.LEFT),
                Map.entry("right", Side.RIGHT),
                Map.entry("rt", Side.RIGHT),
                Map.entry("r", Side.RIGHT),
                Map.entry("both", Side.BILATERAL),
                Map.entry("bilateral", Side.BILATERAL),
                Map.entry("bilat", Side.BILATERAL),
                Map.entry("bl", Side.BILATERAL),
                Map.entry("b", Side.BILATERAL));

        static String withoutSide(String typed) {
            var words = List.of(typed.split("\\s+"));
            return IntStream.of(0, words.size() - 1)
                    .filter(at -> isSide(words.get(at)))
                    .mapToObj(at -> at == 0 ? words.subList(1, words.size()) : words.subList(0, at))
                    .findFirst()
                    .map(left -> String.join(" ", left))
                    .orElse(typed);
        }

        private static boolean isSide(String word) {
            return SIDES.containsKey(word.toLowerCase(Locale.ROOT));
        }

        static Said of(List<String> words) {
            for (var at = 0; at < words.size() && words.size() > 1; at++) {
                var side = SIDES.get(words.get(at));
                var isAtAnEnd = at == 0 || at == words.size() - 1;
                if (side != null && (isAtAnEnd || words.get(at).length() > 2)) {
                    var left = at;
                    var others = IntStream.range(0, words.size())
                            .filter(it -> it != left)
                            .mapToObj(words::get)
                            .toList();
                    return new Said(side, others);
                }
            }
            return new Said(null, words);
        }
    }
}
