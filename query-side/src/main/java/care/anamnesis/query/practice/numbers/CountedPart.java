package care.anamnesis.query.practice.numbers;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the lines of a list.
 *
 * @param found how many there are in all
 * @param end the last line, if more follow
 * @param alike how many lines that stand at the place of the last one have been shown, on this page and before
 */
record CountedPart(
        List<Counted> counted, int found, @Nullable Counted end, int alike) {

    /** @param all in order */
    static CountedPart of(List<Counted> all, Comparator<Counted> order, @Nullable CountedPlace place, int limit) {
        var from = place == null ? 0 : start(all, order, place);
        var until = Math.min(from + limit, all.size());
        var page = all.subList(from, until);
        if (until == all.size()) {
            return new CountedPart(page, all.size(), null, 0);
        }
        var last = page.getLast();
        var alike = (int) all.subList(0, until).stream()
                .filter(line -> order.compare(line, last) == 0)
                .count();
        return new CountedPart(page, all.size(), last, alike);
    }

    private static int start(List<Counted> all, Comparator<Counted> order, CountedPlace place) {
        var before = 0;
        var alike = 0;
        for (var line : all) {
            var comparison = order.compare(line, place.last());
            if (comparison < 0) {
                before++;
            } else if (comparison == 0) {
                alike++;
            }
        }
        return before + Math.min(alike, place.alike());
    }
}
