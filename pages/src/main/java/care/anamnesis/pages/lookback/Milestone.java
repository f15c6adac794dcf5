package care.anamnesis.pages.lookback;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An entry by which one finds one's way through a record. */
public record Milestone(long version, Kind kind, LocalDate day) {
    public enum Kind {
        EPISODE,
        PLAN,
        VISIT,
        FREQUENCY,
        CORRECTION,
        DISCHARGE;

        /** For a class. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static List<Milestone> of(List<RecordedEvent> record) {
        return record.stream().flatMap(it -> of(it).stream()).toList();
    }

    private static Optional<Milestone> of(RecordedEvent recorded) {
        return kind(recorded.event())
                .map(kind ->
                        new Milestone(recorded.version(), kind, recorded.event().occurredOn()));
    }

    /** Empty for one step among others. */
    private static Optional<Kind> kind(ClinicalEvent event) {
        return switch (event) {
            case ClientDischarged _ -> Optional.of(Kind.DISCHARGE);
            case EpisodeEvent _ -> Optional.of(Kind.EPISODE);
            case TreatmentPlanEstablished _ -> Optional.of(Kind.PLAN);
            case VisitFrequencyAdjusted _ -> Optional.of(Kind.FREQUENCY);
            case VisitRecorded _ -> Optional.of(Kind.VISIT);
            case CorrectionEvent _ -> Optional.of(Kind.CORRECTION);
            case PlanEvent _, VisitEvent _ -> Optional.empty();
            case ClientEvent _, FindingEvent _, OutcomeEvent _, HomePracticeEvent _, GoalEvent _ -> Optional.empty();
            case ReportEvent _, AmendmentRequestEvent _, RecordKeepingEvent _ -> Optional.empty();
        };
    }
}
