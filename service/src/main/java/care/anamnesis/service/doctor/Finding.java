package care.anamnesis.service.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What was looked at, in a sentence.
 *
 * @param remedy what to do about it; absent if nothing is wrong
 */
public record Finding(String sentence, @Nullable String remedy) {
    static Finding good(String sentence) {
        return new Finding(sentence, null);
    }

    static Finding wrong(String sentence, String remedy) {
        return new Finding(sentence, remedy);
    }

    public boolean isWrong() {
        return remedy != null;
    }
}
