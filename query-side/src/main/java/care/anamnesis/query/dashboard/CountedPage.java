package care.anamnesis.query.dashboard;

import care.anamnesis.query.answer.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of those that make up a number.
 *
 * @param found how many there are in all
 * @param next what to give as {@code after} for the page that follows, null on the last one
 */
record CountedPage(
        List<Counted> counted, int found, @Nullable String next) {

    static CountedPage of(Practice practice, ListQuestion question, @Nullable String after, int limit) {
        var all = practice.list(question);
        var from = after == null ? 0 : Math.min(Math.toIntExact(Cursor.read(question, after)), all.size());
        var until = Math.min(from + limit, all.size());
        return new CountedPage(
                all.subList(from, until), all.size(), until < all.size() ? Cursor.of(question, until) : null);
    }

    List<UUID> clients() {
        return counted.stream().map(Counted::clientId).distinct().toList();
    }
}
