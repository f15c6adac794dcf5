package care.anamnesis.query.careplan;

import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import care.anamnesis.query.record.Entry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a body structure, and how it went on.
 *
 * @param structureName the structure in a clinician's words
 * @param severityNow as last assessed by clinical date, whenever that was written
 * @param assessments the first observation and every reassessment, so that a trend can be drawn
 */
public record Finding(
        UUID findingId,
        String structure,
        String structureName,
        @Nullable Side side,
        @Nullable String part,
        @Nullable Tissue tissue,
        FindingQuality quality,
        Status status,
        @Nullable Severity severityAtFirst,
        @Nullable Severity severityNow,
        List<Assessment> assessments,
        @Nullable Resolution resolution,
        Entry entry)
        implements Fact {

    public enum Status {
        ACTIVE,
        RESOLVED
    }

    /** {@code change} against the assessment before; absent in the first one. */
    public record Assessment(
            @Nullable FindingChange change,
            @Nullable Severity severity,
            @Nullable String note,
            Entry entry) implements Part {}

    public record Resolution(@Nullable String note, Entry entry) implements Part {}

    static List<Finding> evolve(List<Finding> findings, FindingEvent event, Entry entry) {
        return switch (event) {
            case FindingRecorded e -> Fact.with(findings, recorded(e, entry));
            case FindingReassessed e -> changing(findings, e, finding -> finding.reassessed(e, entry));
            case FindingResolved e -> changing(findings, e, finding -> finding.resolved(e, entry));
        };
    }

    private static List<Finding> changing(List<Finding> findings, FindingEvent e, UnaryOperator<Finding> change) {
        return Fact.changing(findings, Finding::findingId, e.findingId(), change);
    }

    private static Finding recorded(FindingRecorded e, Entry entry) {
        return new Finding(
                e.findingId(),
                e.structure(),
                StructureCatalogue.standard().nameOf(e.structure()),
                e.side(),
                e.part(),
                e.tissue(),
                e.quality(),
                Status.ACTIVE,
                e.severity(),
                e.severity(),
                List.of(new Assessment(null, e.severity(), e.note(), entry)),
                null,
                entry);
    }

    private Finding reassessed(FindingReassessed e, Entry entry) {
        var assessment = new Assessment(e.change(), e.severity(), e.note(), entry);
        return with(status, Fact.with(assessments, assessment), resolution);
    }

    private Finding resolved(FindingResolved e, Entry entry) {
        return with(Status.RESOLVED, assessments, new Resolution(e.note(), entry));
    }

    private Finding with(Status status, List<Assessment> assessments, @Nullable Resolution resolution) {
        var now = assessments.reversed().stream()
                .map(Assessment::severity)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Finding(
                findingId,
                structure,
                structureName,
                side,
                part,
                tissue,
                quality,
                status,
                severityAtFirst,
                now,
                assessments,
                resolution,
                entry);
    }
}
