package care.anamnesis.pages.record;

import care.anamnesis.events.FindingChange;
import care.anamnesis.pages.record.Mark.Shade;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Finding.Assessment;
import care.anamnesis.query.record.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a finding: a step for each assessment in clinical order, and one for the resolution. */
public record FindingCourse(List<Step> steps) {

    /** {@code change} against the previous assessment; absent in the first step and in the resolution. */
    public record Step(
            Shade shade,
            @Nullable FindingChange change,
            @Nullable String note,
            Entry entry) {}

    public static FindingCourse of(Finding finding) {
        var steps = new ArrayList<Step>();
        finding.assessments().forEach(it -> steps.add(of(it)));
        var end = finding.resolution();
        if (end != null) {
            steps.add(new Step(Shade.RESOLVED, null, end.note(), end.entry()));
        }
        return new FindingCourse(List.copyOf(steps));
    }

    private static Step of(Assessment it) {
        return new Step(Shade.of(it.severity()), it.change(), it.note(), it.entry());
    }
}
