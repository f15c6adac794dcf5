package care.anamnesis.query.careplan;

import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.Entry;
import care.anamnesis.query.record.Happened;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's care at a glance, folded from the client's record alone.
 *
 * @param details the client's details and their former versions, the newest last
 * @param therapists all therapists the client ever had, in clinical order
 * @param currentEpisodeId the newest open episode, or the newest one when all are closed
 * @param episodes the newest last
 * @param corrections after which the rest reads as it does, in the order of writing
 * @param due what has to be done by when, as of a given day; empty without one
 */
public record CarePlan(
        UUID clientId,
        long version,
        String name,
        LocalDate dateOfBirth,
        Entry entry,
        List<ClientDetails> details,
        List<Therapist> therapists,
        List<Consent> consents,
        @Nullable UUID currentEpisodeId,
        List<Episode> episodes,
        List<AmendmentRequest> amendmentRequests,
        List<LegalHold> legalHolds,
        List<Correction> corrections,
        List<Due> due) {

    /** The plan after a whole history, with corrections applied. */
    public static CarePlan of(List<RecordedEvent> history) {
        var plan = Fold.inOneGo(CurrentHistory.of(history), CarePlan::evolve);
        return CarePlanChange.of(plan, change -> change.corrections = Correction.of(history));
    }

    /**
     * The plan from what had happened by a clinical day. The trail of corrections is complete: it is about the record.
     */
    public static CarePlan of(List<RecordedEvent> history, LocalDate day) {
        var plan = Fold.inOneGo(Happened.by(day, CurrentHistory.of(history)), CarePlan::evolve);
        return CarePlanChange.of(plan, change -> {
            change.corrections = Correction.of(history);
            change.version = history.getLast().version();
        });
    }

    /**
     * The plan after the next event. By itself a correction says only that the plan is as of its version; what it changes
     * is found by {@link #of}.
     *
     * @throws IllegalStateException if the event cannot follow on this plan
     */
    public static CarePlan evolve(@Nullable CarePlan plan, RecordedEvent recorded) {
        if (plan != null) {
            return CarePlanChange.of(plan, change -> change.by(recorded));
        }
        if (recorded.event() instanceof ClientRegistered e) {
            return registered(e, recorded);
        }
        throw new IllegalStateException(
                "The record of " + recorded.event().clientId() + " does not begin with a registration");
    }

    /** The responsible person on that day, if any. */
    public Optional<Therapist> primaryTherapistOn(LocalDate day) {
        return therapists.stream()
                .filter(therapist -> therapist.isPrimaryOn(day))
                .findFirst();
    }

    /** The newest open episode, or the newest one when all are closed. */
    public Optional<Episode> currentEpisode() {
        return episodes.stream()
                .filter(episode -> episode.episodeId().equals(currentEpisodeId))
                .findFirst();
    }

    /** For a reader who leaves out some events. */
    public CarePlan unchangedUntil(long later) {
        return CarePlanChange.of(this, change -> change.version = later);
    }

    /** For a reader that needs only the adherence to home practice now. */
    public CarePlan withRecentLogs() {
        return CarePlanChange.of(
                this,
                change -> change.episodes = episodes.stream()
                        .map(episode -> EpisodeChange.of(
                                episode,
                                it -> it.homePractices = episode.homePractices().stream()
                                        .map(HomePractice::withRecentLogs)
                                        .toList()))
                        .toList());
    }

    /** The plan with the values that depend on the day. */
    public CarePlan seenOn(LocalDate day) {
        return CarePlanChange.of(this, change -> {
            change.consents =
                    consents.stream().map(consent -> consent.seenOn(day)).toList();
            change.episodes =
                    episodes.stream().map(episode -> episode.seenOn(day)).toList();
            change.due = Due.of(this, day, Deadlines.STANDARD);
        });
    }

    private static CarePlan registered(ClientRegistered e, RecordedEvent recorded) {
        var entry = Entry.of(recorded);
        return new CarePlan(
                e.clientId(),
                recorded.version(),
                e.name(),
                e.dateOfBirth(),
                entry,
                List.of(ClientDetails.of(e, entry)),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
