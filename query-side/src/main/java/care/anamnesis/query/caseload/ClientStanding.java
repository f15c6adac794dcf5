package care.anamnesis.query.caseload;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import care.anamnesis.query.entry.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a client stands, as far as the list of clients shows it. */
record ClientStanding(
        UUID clientId,
        String name,
        LocalDate dateOfBirth,
        @Nullable LocalDate lastVisitOn,
        List<EpisodeStanding> episodes) {

    /** @throws IllegalStateException if the event cannot follow on this standing */
    static ClientStanding evolve(@Nullable ClientStanding standing, RecordedEvent recorded) {
        if (standing != null) {
            return standing.next(recorded);
        }
        if (recorded.event() instanceof ClientRegistered e) {
            return new ClientStanding(e.clientId(), e.name(), e.dateOfBirth(), null, List.of());
        }
        throw new IllegalStateException(
                "The record of " + recorded.event().clientId() + " does not begin with a registration");
    }

    /** The newest open episode, or the newest one when all are closed. */
    Optional<EpisodeStanding> current() {
        var newestFirst = episodes.reversed();
        return newestFirst.stream()
                .filter(EpisodeStanding::isOpen)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    private ClientStanding next(RecordedEvent recorded) {
        var entry = Entry.of(recorded);
        return switch (recorded.event()) {
            case ClientRegistered e ->
                throw new IllegalStateException("The client " + e.clientId() + " is registered twice");
            case EpisodeOpened e -> with(Fact.with(episodes, EpisodeStanding.opened(e, entry)));
            case TreatmentPlanEstablished e ->
                in(e.episodeId(), episode -> episode.planned(TreatmentPlan.established(e, entry)));
            case VisitFrequencyAdjusted e -> in(e.episodeId(), episode -> episode.adjusted(e, entry));
            case VisitRecorded e -> e.attendance() == Attendance.ATTENDED ? visited(e.visitedOn()) : this;
            case ClientDischarged e -> in(e.episodeId(), episode -> episode.discharged(e.dischargedOn()));
            case FindingEvent _, OutcomeEvent _, HomePracticeEvent _ -> this; // the care plan shows them
        };
    }

    private ClientStanding in(UUID episodeId, UnaryOperator<EpisodeStanding> change) {
        return with(Fact.changing(episodes, EpisodeStanding::episodeId, episodeId, change));
    }

    private ClientStanding with(List<EpisodeStanding> changed) {
        return new ClientStanding(clientId, name, dateOfBirth, lastVisitOn, changed);
    }

    /** A visit that is written late does not push back the last one. */
    private ClientStanding visited(LocalDate day) {
        var last = lastVisitOn == null || day.isAfter(lastVisitOn) ? day : lastVisitOn;
        return new ClientStanding(clientId, name, dateOfBirth, last, episodes);
    }
}
