package care.anamnesis.pages.lookback;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An entry by which one finds one's way through a record. */
public record Milestone(long version, Kind kind, LocalDate day) {
    private static final Map<Class<? extends ClinicalEvent>, Kind> KINDS = Map.of(
            EpisodeOpened.class, Kind.EPISODE,
            EpisodeReopened.class, Kind.EPISODE,
            TreatmentPlanEstablished.class, Kind.PLAN,
            VisitRecorded.class, Kind.VISIT,
            VisitFrequencyAdjusted.class, Kind.FREQUENCY,
            EntryAmended.class, Kind.CORRECTION,
            EntryMarkedEnteredInError.class, Kind.CORRECTION,
            ClientDischarged.class, Kind.DISCHARGE);

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

    /** What is not among them is one step among others. */
    private static Optional<Milestone> of(RecordedEvent recorded) {
        return Optional.ofNullable(KINDS.get(recorded.event().getClass()))
                .map(kind ->
                        new Milestone(recorded.version(), kind, recorded.event().occurredOn()));
    }
}
