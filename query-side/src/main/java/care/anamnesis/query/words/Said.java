package care.anamnesis.query.words;

import java.util.List;

/**
 * A value in words: one text, or what a thing consists of.
 *
 * @param facts none where there is one text
 */
public record Said(String text, List<Fact> facts) {
    public static final Said NOTHING = new Said("", List.of());

    public record Fact(String label, String text) {}

    public static Said of(String text) {
        return new Said(text, List.of());
    }

    public boolean isNothing() {
        return text.isEmpty() && facts.isEmpty();
    }
}
