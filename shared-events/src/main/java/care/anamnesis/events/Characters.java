package care.anamnesis.events;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which characters a text may contain, and how many a reader counts. */
public final class Characters {
    /** A base and its marks, or an emoji of several parts; no language has more than this on average. */
    private static final int CODE_POINTS_PER_CHARACTER = 8;

    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

    /** Fillers of Hangul, the blank of Braille and of music: letters and symbols by category, but invisible. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159);

    /** Characters that turn the direction of the text after them. */
    private static final Set<Integer> BIDI_CONTROLS =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private static final Set<Integer> BIDI_OVERRIDES = Set.of(0x202D, 0x202E);

    /** They join or separate letters and emoji; words of Persian or Hindi need them. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private Characters() {}

    /** A text of one line as it is kept: composed (NFC) and without blanks at its ends. */
    public static String asLine(String typed) {
        var start = 0;
        var end = typed.length();
        while (start < end && isBlank(typed.codePointAt(start))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (start < end && isBlank(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return Normalizer.normalize(typed.substring(start, end), Normalizer.Form.NFC);
    }

    static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    static boolean fitsLine(String text) {
        return text.codePoints().noneMatch(Characters::breaksLine);
    }

    static boolean fitsProse(String text) {
        return text.codePoints()
                .noneMatch(c -> BIDI_OVERRIDES.contains(c)
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    /** Whether a reader counts at most so many characters: grapheme clusters (Unicode, UAX 29). */
    static boolean areAtMost(int most, String text) {
        if (text.length() <= most) {
            return true;
        }
        if (text.codePointCount(0, text.length()) > mostCodePoints(most)) {
            return false;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count <= most;
    }

    /** The limit of code units for so many characters. */
    public static int mostCodePoints(int characters) {
        return characters * CODE_POINTS_PER_CHARACTER;
    }

    private static boolean breaksLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !JOINERS.contains(c) && !isTag(c);
            default -> c == COMBINING_GRAPHEME_JOINER || BIDI_CONTROLS.contains(c);
        };
    }

    /** The letters behind the flag of a part of a country. */
    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x0085 || c == 0x200B || c == 0xFEFF;
    }

    /** A letter, digit, sign or symbol; marks and joiners show only together with one. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> !BLANK_LETTERS.contains(c);
            default -> false;
        };
    }
}
