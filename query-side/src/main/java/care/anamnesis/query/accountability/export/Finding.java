package care.anamnesis.query.accountability.export;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param file in which it was found
 * @param entry the version of the entry concerned, absent where none is
 * @param what in a sentence
 */
public record Finding(String file, @Nullable Long entry, String what) {
    static Finding in(String file, String what) {
        return new Finding(file, null, what);
    }

    static Finding at(String file, long entry, String what) {
        return new Finding(file, entry, what);
    }
}
