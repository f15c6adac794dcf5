package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.Adherence;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.Therapist;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of clients, about the client's current episode.
 *
 * @param lastVisitOn the last visit that the client attended
 * @param nextDue the first due document with a known day
 * @param overdue how many documents are overdue
 * @param adherence over the last four weeks, of all practices that the client has now; absent if there is none
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
        int overdue,
        @Nullable PainTrend pain,
        @Nullable Adherence adherence) {

    public record PrimaryTherapist(String therapistId, String name, LocalDate since) {}

    static ClientSummary of(CarePlan client, long version, LocalDate today) {
        var episode = client.currentEpisode();
        var seen = client.seenOn(today);
        var due = seen.due();
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
                (int) due.stream().filter(Due::overdue).count(),
                episode.flatMap(PainTrend::of).orElse(null),
                seen.currentEpisode().flatMap(ClientSummary::adherence).orElse(null));
    }

    private static Optional<LocalDate> lastVisit(CarePlan client) {
        return client.episodes().stream()
                .flatMap(episode -> episode.visits().stream())
                .filter(Visit::attended)
                .map(Visit::visitedOn)
                .max(Comparator.naturalOrder());
    }

    private static Optional<Adherence> adherence(Episode episode) {
        return Adherence.together(episode.homePractices().stream()
                .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                .flatMap(practice -> Stream.ofNullable(practice.adherence()))
                .filter(adherence -> adherence.days() > 0)
                .toList());
    }

    private static Optional<PrimaryTherapist> primary(CarePlan client, LocalDate today) {
        return client.primaryTherapistOn(today).map(ClientSummary::primary);
    }

    private static PrimaryTherapist primary(Therapist therapist) {
        return new PrimaryTherapist(therapist.therapistId(), therapist.name(), therapist.since());
    }
}
