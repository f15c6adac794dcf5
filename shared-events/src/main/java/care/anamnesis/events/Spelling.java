package care.anamnesis.events;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in the ways in which it may be typed: in its own letters without accents, in plain Latin ones ("soren", "ivan"),
 * and in those with ä, ö, ü, å and ø spelled out ("mueller"). Apostrophes vanish, and a word ends at any hyphen.
 */
record Spelling(Set<List<String>> ways) {
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern VANISHING = Pattern.compile(
            "[\\p{Cf}'`\\u00B4\\u02B9-\\u02BF\\u02C8\\u02CA\\u02CB\\u2018\\u2019\\u201B\\u2032\\uFF07]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    /** Removes accents and points, and keeps the vowel signs of scripts that need them. */
    private static final Transliterator BARE = Transliterator.getInstance(
            "NFKD; [[[:M:]&[[:Script=Zinh:][:Script=Hebr:][:Script=Arab:]]]-[\\u3099\\u309A]] Remove; NFC");

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFKC; Latin-ASCII");
    private static final Transliterator SPELLED_OUT = Transliterator.createFromRules(
            "Spelled-Out",
            "ä > ae; ö > oe; ü > ue; å > aa; ø > oe; Ä > ae; Ö > oe; Ü > ue; Å > aa; Ø > oe;",
            Transliterator.FORWARD);

    static Spelling of(String text) {
        var whole = VANISHING.matcher(COMPOSED.normalize(text)).replaceAll("");
        if (ASCII.matcher(whole).matches()) {
            return new Spelling(Set.of(words(whole)));
        }
        return new Spelling(Stream.of(
                        BARE.transliterate(whole),
                        LATIN.transliterate(whole),
                        LATIN.transliterate(SPELLED_OUT.transliterate(whole)))
                .map(Spelling::words)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Each word as typed. Text in a non-Latin script matches that script only, not what sounds like it. */
    static List<Spelling> eachWord(String typed) {
        var whole = VANISHING.matcher(COMPOSED.normalize(typed)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(whole)
                .filter(word -> !word.isEmpty())
                .map(word ->
                        FOREIGN.matcher(word).find() ? new Spelling(Set.of(words(BARE.transliterate(word)))) : of(word))
                .toList();
    }

    /** In plain Latin letters, for text with one spelling only. */
    static List<String> plainWords(String text) {
        return words(
                LATIN.transliterate(VANISHING.matcher(COMPOSED.normalize(text)).replaceAll("")));
    }

    /** Inside a word, or from the beginning of a word over those that follow: "delacruz" is in "de la Cruz". */
    boolean has(Spelling word) {
        return word.ways.stream()
                .map(way -> String.join("", way))
                .anyMatch(typed -> ways.stream().anyMatch(way -> isIn(way, typed)));
    }

    private static boolean isIn(List<String> words, String typed) {
        return words.stream().anyMatch(word -> word.contains(typed))
                || IntStream.range(0, words.size())
                        .mapToObj(from -> String.join("", words.subList(from, words.size())))
                        .anyMatch(rest -> rest.startsWith(typed));
    }

    /** A transliteration may write apostrophes of its own. */
    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(UCharacter.foldCase(VANISHING.matcher(text).replaceAll(""), true))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
