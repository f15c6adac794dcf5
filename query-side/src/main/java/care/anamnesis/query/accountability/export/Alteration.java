package care.anamnesis.query.accountability.export;

import org.jspecify.annotations.Nullable;

/**
 * A difference from what was written.
 *
 * @param file in which it was found
 * @param entry the version of the entry concerned, absent where none is
 * @param what in a sentence
 */
public record Alteration(String file, @Nullable Long entry, String what) {
    static Alteration in(String file, String what) {
        return new Alteration(file, null, what);
    }

    static Alteration at(String file, long entry, String what) {
        return new Alteration(file, entry, what);
    }
}
