package care.anamnesis.query.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Two versions of one text in one, word by word: removed, added and unchanged words. */
public final class TextDifference {
    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final int SHORTEST = 20;
    private static final int MOST_WORDS = 1000;

    public enum Kind {
        SAME,
        OUT,
        IN
    }

    public record Piece(Kind kind, String text) {}

    private TextDifference() {}

    /** None if both are clearer side by side: short texts, very long ones, and those with little in common. */
    static List<Piece> of(String before, String after) {
        var was = List.of(BOUNDARY.split(before));
        var is = List.of(BOUNDARY.split(after));
        if (Math.min(before.length(), after.length()) < SHORTEST || Math.max(was.size(), is.size()) > MOST_WORDS) {
            return List.of();
        }
        var pieces = joined(words(was, is));
        var same = pieces.stream()
                .filter(it -> it.kind() == Kind.SAME)
                .mapToInt(it -> it.text().length())
                .sum();
        return same * 2 < Math.min(before.length(), after.length()) ? List.of() : pieces;
    }

    private static Deque<Piece> words(List<String> was, List<String> is) {
        var common = commonSuffixLengths(was, is);
        var words = new ArrayDeque<Piece>();
        var i = 0;
        var j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                words.add(new Piece(Kind.SAME, was.get(i++)));
                j++;
            } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                words.add(new Piece(Kind.OUT, was.get(i++)));
            } else {
                words.add(new Piece(Kind.IN, is.get(j++)));
            }
        }
        return words;
    }

    /** Of the longest sequence of words that both have, from each pair of places on. */
    private static int[][] commonSuffixLengths(List<String> was, List<String> is) {
        var lengths = new int[was.size() + 1][is.size() + 1];
        for (var i = was.size() - 1; i >= 0; i--) {
            for (var j = is.size() - 1; j >= 0; j--) {
                lengths[i][j] = was.get(i).equals(is.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Piece> joined(Deque<Piece> words) {
        var pieces = new ArrayList<Piece>();
        for (var word : words) {
            if (!pieces.isEmpty() && pieces.getLast().kind() == word.kind()) {
                pieces.set(
                        pieces.size() - 1,
                        new Piece(word.kind(), pieces.getLast().text() + word.text()));
            } else {
                pieces.add(word);
            }
        }
        return List.copyOf(pieces);
    }
}
