package care.anamnesis.query.accountability.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.function.IntPredicate;

/**
 * A text that can be printed word for word: letters that no font has are printed as their Unicode number, as in {@code
 * [U+1F9D8]}.
 *
 * @param text what is printed
 * @param borrowed the faces beside the house's own that its letters come from
 * @param complete every letter is printed as itself
 */
record Legible(String text, SequencedSet<Lettering.Face> borrowed, boolean complete) {
    private static final String MISSING_IN_XML = "\uFFFD";

    /** @param own whether the house's own face has a letter */
    static Legible of(String text, IntPredicate own, Lettering lettering) {
        var printed = new StringBuilder(text.length());
        var borrowed = new LinkedHashSet<Lettering.Face>();
        var missing = new ArrayList<String>();
        var complete = true;
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            i += Character.charCount(letter);
            var face = isLetter(letter) && !own.test(letter)
                    ? lettering.having(letter).toList()
                    : List.<Lettering.Face>of();
            if (isLetter(letter) && !own.test(letter) && face.isEmpty()) {
                missing.add(String.format(Locale.ROOT, "U+%04X", letter));
                complete = false;
                continue;
            }
            flush(missing, printed);
            borrowed.addAll(face);
            if (isXml(letter)) {
                printed.appendCodePoint(letter);
            } else {
                printed.append(MISSING_IN_XML);
            }
        }
        flush(missing, printed);
        return new Legible(printed.toString(), borrowed, complete);
    }

    private static void flush(List<String> missing, StringBuilder printed) {
        if (!missing.isEmpty()) {
            printed.append('[').append(String.join(" ", missing)).append(']');
            missing.clear();
        }
    }

    /** Characters that are visible on paper; joiners, selectors and direction marks only affect their neighbours. */
    private static boolean isLetter(int letter) {
        return letter > 0x7E
                && isXml(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && !(letter >= 0xFE00 && letter <= 0xFE0F);
    }

    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
