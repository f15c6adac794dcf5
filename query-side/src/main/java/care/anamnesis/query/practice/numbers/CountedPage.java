package care.anamnesis.query.practice.numbers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of those that make up a number.
 *
 * @param found how many there are in all
 * @param next what to give as {@code after} for the page that follows, null on the last one
 */
public record CountedPage(
        List<Counted> counted, int found, @Nullable String next) {

    public List<UUID> clients() {
        return counted.stream().map(Counted::clientId).distinct().toList();
    }
}
