package care.anamnesis.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was measured and what the client says. */
public sealed interface OutcomeEvent extends ClinicalEvent {
    /** A score on an instrument; {@code instrument} is a key of the instrument catalogue, which holds its scale. */
    @StoredAs("OutcomeMeasured")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record OutcomeMeasured(
            UUID clientId,
            UUID episodeId,
            @NotWords String instrument,
            BigDecimal score,
            LocalDate measuredOn,
            @Nullable String note)
            implements OutcomeEvent {
        @Override
        public LocalDate occurredOn() {
            return measuredOn;
        }
    }

    /** What the client said, verbatim. */
    @StoredAs("ClientReportRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ClientReportRecorded(UUID clientId, UUID episodeId, String statement, LocalDate reportedOn)
            implements OutcomeEvent {
        @Override
        public LocalDate occurredOn() {
            return reportedOn;
        }
    }
}
