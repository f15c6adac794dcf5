package care.anamnesis.pages.recording;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;
import care.anamnesis.events.ClinicalEvent.ReportEvent;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.events.ClinicalEvent.VisitSigned;
import care.anamnesis.events.CurrentTruth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** What correcting one entry of a record would mean, found out before anybody corrects it. */
record Correcting(List<ClinicalEvent> history, SortedMap<Long, ClinicalEvent> truth, long version) {

    /** @param record whole, from the first version on, which holds the version to correct */
    static Correcting of(List<StoredEvent> record, long version) {
        var history =
                record.stream().map(stored -> (ClinicalEvent) stored.payload()).toList();
        return new Correcting(history, CurrentTruth.of(history), version);
    }

    /** The entry as it reads today; empty if it counts for nothing. */
    Optional<ClinicalEvent> entry() {
        return Optional.ofNullable(truth.get(version));
    }

    /** Why it cannot be corrected, as the end of a key {@code not-now.*}; empty if it can. */
    Optional<String> obstacle() {
        return entry().map(this::obstacle).orElse(Optional.of("counts-for-nothing"));
    }

    /** As for {@link #obstacle}, and for a beginning that other entries stand on. */
    Optional<String> obstacleToStriking() {
        var begins = entry().filter(it -> it instanceof EpisodeOpened || it instanceof EpisodeReopened);
        if (begins.filter(this::isFollowed).isPresent()) {
            return Optional.of("episode-is-used");
        }
        return obstacle();
    }

    /** The other versions that would count for nothing with this one. */
    List<Long> struckWithIt() {
        var marked = new ArrayList<>(history);
        marked.add(new EntryMarkedEnteredInError(history.getFirst().clientId(), version, "", LocalDate.EPOCH));
        var struck = new TreeSet<>(truth.keySet());
        struck.removeAll(CurrentTruth.of(marked).keySet());
        struck.remove(version);
        return List.copyOf(struck);
    }

    private Optional<String> obstacle(ClinicalEvent entry) {
        return switch (entry) {
            case ClientRegistered _ -> Optional.of("registration");
            case VisitSigned _, VisitCosigned _ -> Optional.of("signature");
            case AddendumAdded _ -> Optional.of("addendum");
            case VisitEvent e -> isSigned(e) ? Optional.of("signed-note") : Optional.empty();
            case ReportEvent _ -> Optional.of("signed-report");
            case CorrectionEvent _ -> Optional.of("correction");
            case AmendmentRequestEvent _ -> Optional.of("request");
            case RecordKeepingEvent _ -> Optional.of("legal-hold");
            default -> Optional.empty(); // all else is amended or struck
        };
    }

    private boolean isSigned(VisitEvent entry) {
        return truth.values().stream()
                .anyMatch(it ->
                        it instanceof VisitSigned signed && signed.visitId().equals(entry.visitId()));
    }

    private boolean isFollowed(ClinicalEvent entry) {
        return truth.tailMap(version + 1).values().stream()
                .anyMatch(
                        later -> entry.episodeId() != null && entry.episodeId().equals(later.episodeId()));
    }
}
