package care.anamnesis.command;

import care.anamnesis.events.Line;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.Prose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was measured and what the client says. */
public interface OutcomeCommands {
    @Writes(OutcomeMeasured.class)
    record RecordOutcomeMeasure(
            UUID clientId,
            @Nullable UUID episodeId,
            @Line String instrument,
            BigDecimal score,
            @Happened LocalDate measuredOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return OnScale.violations(instrument, "/instrument", score, "/score");
        }
    }

    @Writes(ClientReportRecorded.class)
    record RecordClientReport(
            UUID clientId,
            @Nullable UUID episodeId,
            @Prose String statement,
            @Happened LocalDate reportedOn) implements ClinicalCommand {}
}
