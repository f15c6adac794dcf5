package care.anamnesis.query.caseload;

import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Therapist;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of clients, about the client's current episode.
 *
 * @param lastVisitOn the last visit that the client attended
 * @param nextDue what has to be done first by a day that is known
 * @param overdue how many things should have been done by now
 */
public record ClientSummary(
        UUID clientId,
        long version,
        String name,
        LocalDate dateOfBirth,
        Stage stage,
        @Nullable UUID currentEpisodeId,
        @Nullable String presentingComplaint,
        @Nullable String statedGoal,
        @Nullable LocalDate lastVisitOn,
        @Nullable VisitFrequency frequencyInForce,
        @Nullable PrimaryTherapist primaryTherapist,
        @Nullable Due nextDue,
        int overdue) {

    public record PrimaryTherapist(String therapistId, String name, LocalDate since) {}

    static ClientSummary of(CarePlan client, long version, LocalDate today) {
        var episode = client.currentEpisode();
        var due = client.seenOn(today).due();
        return new ClientSummary(
                client.clientId(),
                version,
                client.name(),
                client.dateOfBirth(),
                episode.map(it -> Stages.of(it, today)).orElse(Stage.REGISTERED),
                client.currentEpisodeId(),
                episode.map(Episode::presentingComplaint).orElse(null),
                episode.map(Episode::statedGoal).orElse(null),
                lastVisit(client).orElse(null),
                episode.flatMap(it -> it.frequencyOn(today)).orElse(null),
                primary(client, today).orElse(null),
                due.stream().filter(it -> it.dueOn() != null).findFirst().orElse(null),
                (int) due.stream().filter(Due::overdue).count());
    }

    private static Optional<LocalDate> lastVisit(CarePlan client) {
        return client.episodes().stream()
                .flatMap(episode -> episode.visits().stream())
                .filter(Visit::attended)
                .map(Visit::visitedOn)
                .max(Comparator.naturalOrder());
    }

    private static Optional<PrimaryTherapist> primary(CarePlan client, LocalDate today) {
        return client.therapists().stream()
                .filter(therapist -> therapist.isPrimaryOn(today))
                .findFirst()
                .map(ClientSummary::primary);
    }

    private static PrimaryTherapist primary(Therapist therapist) {
        return new PrimaryTherapist(therapist.therapistId(), therapist.name(), therapist.since());
    }
}
