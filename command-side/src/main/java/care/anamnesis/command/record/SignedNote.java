package care.anamnesis.command.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signatures of a visit that the rules need: since when and by whom it was signed and cosigned. */
record SignedNote(LocalDate signedOn, Set<String> people) {
    void requireCosignature(String person, LocalDate day) {
        if (people.contains(person)) {
            throw new RuleViolation("A person who has signed a visit cannot cosign it.");
        }
        if (day.isBefore(signedOn)) {
            throw new RuleViolation("A visit cannot be cosigned before it was signed.");
        }
    }

    void requireAddendumOn(LocalDate day) {
        if (day.isBefore(signedOn)) {
            throw new RuleViolation("An addendum cannot be dated before the visit was signed.");
        }
    }

    SignedNote cosignedBy(String person) {
        return new SignedNote(
                signedOn, Stream.concat(people.stream(), Stream.of(person)).collect(Collectors.toUnmodifiableSet()));
    }
}
