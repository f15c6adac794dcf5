package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.Sought;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A person by name and date of birth, allowing for typing errors. */
public record Alike(String name, LocalDate dateOfBirth) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** The same name on any day, or a word of it with the same date of birth. */
    public boolean mayBe(String other, LocalDate born) {
        return isCalled(other)
                || (born.equals(dateOfBirth)
                        && BETWEEN_WORDS
                                .splitAsStream(name)
                                .anyMatch(word -> Sought.of(word).isIn(other)));
    }

    public boolean isCalledAndBornAs(String other, LocalDate born) {
        return born.equals(dateOfBirth) && isCalled(other);
    }

    /** The words in any order, however each is spelled. */
    private boolean isCalled(String other) {
        return Sought.of(name).isIn(other) && Sought.of(other).isIn(name);
    }
}
