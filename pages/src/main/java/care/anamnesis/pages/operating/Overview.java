package care.anamnesis.pages.operating;

import care.anamnesis.query.operating.Condition;
import java.util.Comparator;
import java.util.List;

/** All projections by name, so that none moves on the page while its condition changes. */
record Overview(List<Operated> projections) {
    static Overview of(List<Operated> projections) {
        return new Overview(projections.stream()
                .sorted(Comparator.comparing(Operated::name))
                .toList());
    }

    public Condition worst() {
        return projections.stream()
                .map(Operated::condition)
                .min(Comparator.naturalOrder())
                .orElse(Condition.CURRENT);
    }

    public List<Operated> concerned() {
        return projections.stream().filter(it -> it.condition() == worst()).toList();
    }

    /** The largest number of missing entries. */
    public long lag() {
        return projections.stream()
                .mapToLong(it -> it.status().lagEvents())
                .max()
                .orElse(0);
    }

    public long head() {
        return projections.stream().mapToLong(it -> it.status().head()).max().orElse(0);
    }

    public boolean underWay() {
        return projections.stream().anyMatch(Operated::isUnderWay);
    }
}
