package care.anamnesis.events;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/** The order of names and words for people, as in a dictionary: Ángel beside Angel, örjan before Zakari. */
public final class Alphabet {
    private static final RuleBasedCollator COLLATOR = collator();

    /** Names that look the same to a reader are equal here: a list of them needs another key to distinguish them. */
    public static final Comparator<String> ORDER = COLLATOR::compare;

    private Alphabet() {}

    /**
     * The sort key of a text in a table, compared byte for byte: hexadecimal digits in the order of {@link #ORDER}.
     */
    public static String sortKey(String text) {
        var key = COLLATOR.getRawCollationKey(text, new RawCollationKey());
        return HexFormat.of().formatHex(key.bytes, 0, key.size);
    }

    /** If it changes, stored sort keys no longer match this order. */
    public static int revision() {
        return Arrays.hashCode(new int[] {
            COLLATOR.getVersion().hashCode(), COLLATOR.getUCAVersion().hashCode()
        });
    }

    private static RuleBasedCollator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.ENGLISH).cloneAsThawed();
        collator.setNumericCollation(true);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return (RuleBasedCollator) collator.freeze();
    }
}
