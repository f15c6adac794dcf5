package care.anamnesis.pages.record;

import care.anamnesis.events.FindingChange;
import care.anamnesis.events.Severity;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Finding.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding on the map.
 *
 * @param change at the last reassessment; absent as long as there was none
 */
public record Mark(Finding finding, @Nullable FindingChange change) {
    /** How an area is filled; the later one hides the one before. */
    public enum Shade {
        NONE,
        RESOLVED,
        UNRATED,
        MILD,
        MODERATE,
        SEVERE;

        /** For a class or a pattern. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Shade of(@Nullable Severity severity) {
            return switch (severity) {
                case null -> UNRATED;
                case MILD -> MILD;
                case MODERATE -> MODERATE;
                case SEVERE -> SEVERE;
            };
        }
    }

    static Mark of(Finding finding) {
        return new Mark(finding, finding.assessments().getLast().change());
    }

    public boolean active() {
        return finding.status() == Status.ACTIVE;
    }

    public Shade shade() {
        return active() ? Shade.of(finding.severityNow()) : Shade.RESOLVED;
    }
}
