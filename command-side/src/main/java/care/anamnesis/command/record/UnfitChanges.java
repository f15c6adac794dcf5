package care.anamnesis.command.record;

import care.anamnesis.command.Violation;
import java.util.List;

/** The changes do not fit the entry to amend: where and why, without the values. */
public final class UnfitChanges extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    UnfitChanges(List<Violation> violations) {
        super("The changes do not fit the entry; errors lists the reasons.", null, false, false);
        this.violations = violations;
    }

    public List<Violation> violations() {
        return violations;
    }
}
