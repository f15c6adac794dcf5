package care.anamnesis.command;

import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clinician saw or measured on a body structure. */
public interface FindingCommands {
    @Writes(FindingRecorded.class)
    record RecordFinding(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID findingId,
            @Line String structure,
            @Nullable Side side,
            @Line @Nullable String part,
            @Nullable Tissue tissue,
            FindingQuality quality,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var onMidline = StructureCatalogue.standard()
                    .find(structure)
                    .filter(known -> !known.paired())
                    .isPresent();
            return Violation.unless(
                    side == null || !onMidline, "/side", "must be left out: this structure lies on the midline");
        }
    }

    @Writes(FindingReassessed.class)
    record ReassessFinding(
            UUID clientId,
            UUID findingId,
            FindingChange change,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {}

    @Writes(FindingResolved.class)
    record ResolveFinding(
            UUID clientId,
            UUID findingId,
            @Happened LocalDate resolvedOn,
            @Prose @Nullable String note) implements ClinicalCommand {}
}
