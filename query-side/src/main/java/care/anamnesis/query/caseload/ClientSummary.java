package care.anamnesis.query.caseload;

import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of clients, about the client's current episode.
 *
 * @param lastVisitOn the last visit that the client attended
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
        @Nullable VisitFrequency frequencyInForce) {

    static ClientSummary of(ClientStanding client, long version, LocalDate today) {
        var episode = client.current().orElse(null);
        if (episode == null) {
            return new ClientSummary(
                    client.clientId(),
                    version,
                    client.name(),
                    client.dateOfBirth(),
                    Stage.REGISTERED,
                    null,
                    null,
                    null,
                    client.lastVisitOn(),
                    null);
        }
        return new ClientSummary(
                client.clientId(),
                version,
                client.name(),
                client.dateOfBirth(),
                episode.stage(),
                episode.episodeId(),
                episode.presentingComplaint(),
                episode.statedGoal(),
                client.lastVisitOn(),
                episode.frequencyOn(today));
    }
}
