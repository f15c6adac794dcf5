package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.http.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what a panel's address names; what the record does not hold is refused. */
record NamedEntries(CarePlan plan, Named named) {
    private record In<E>(Episode episode, E entry) {}

    Optional<Finding> finding() {
        return entry(named.finding(), Episode::findings, Finding::findingId).map(In::entry);
    }

    Optional<Goal> goal() {
        return entry(named.goal(), Episode::goals, Goal::goalId).map(In::entry);
    }

    Optional<HomePractice> practice() {
        return entry(named.practice(), Episode::homePractices, HomePractice::practiceId)
                .map(In::entry);
    }

    Optional<Visit> visit() {
        return entry(named.visit(), Episode::visits, Visit::visitId).map(In::entry);
    }

    Optional<Consent> consent() {
        return ofClient(named.consent(), plan.consents(), Consent::consentId);
    }

    Optional<AmendmentRequest> request() {
        return ofClient(named.request(), plan.amendmentRequests(), AmendmentRequest::requestId);
    }

    Optional<LegalHold> hold() {
        return ofClient(named.hold(), plan.legalHolds(), LegalHold::holdId);
    }

    /** What is written about an entry is written to the entry's episode. */
    Optional<Episode> episode() {
        return Stream.of(
                        entry(named.visit(), Episode::visits, Visit::visitId),
                        entry(named.practice(), Episode::homePractices, HomePractice::practiceId),
                        entry(named.goal(), Episode::goals, Goal::goalId),
                        entry(named.finding(), Episode::findings, Finding::findingId))
                .flatMap(Optional::stream)
                .<Episode>map(In::episode)
                .findFirst()
                .or(() -> named.episode() == null
                        ? plan.currentEpisode()
                        : ofClient(named.episode(), plan.episodes(), Episode::episodeId));
    }

    private <E> Optional<In<E>> entry(@Nullable UUID asked, Function<Episode, List<E>> entries, Function<E, UUID> id) {
        return ofClient(
                asked,
                plan.episodes().stream()
                        .flatMap(episode -> entries.apply(episode).stream().map(entry -> new In<>(episode, entry)))
                        .toList(),
                in -> id.apply(in.entry()));
    }

    private static <E> Optional<E> ofClient(@Nullable UUID asked, List<E> entries, Function<E, UUID> id) {
        return asked == null
                ? Optional.empty()
                : Optional.of(entries.stream()
                        .filter(entry -> id.apply(entry).equals(asked))
                        .findFirst()
                        .orElseThrow(Refusals::unknownEntry));
    }
}
