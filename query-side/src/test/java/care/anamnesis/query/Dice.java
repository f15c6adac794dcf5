package care.anamnesis.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way for one seed. */
final class Dice {
    private final Random random;
    private int ids = 1_000;

    Dice(long seed) {
        random = new Random(seed);
    }

    int upTo(int limit) {
        return random.nextInt(limit);
    }

    boolean yes() {
        return random.nextBoolean();
    }

    LocalDate day() {
        return FoundingStory.EVALUATION.plusDays(upTo(200));
    }

    UUID id() {
        return FoundingStory.id(ids++);
    }

    <T> T any(T[] choices) {
        return choices[upTo(choices.length)];
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(upTo(choices.size())));
    }
}
