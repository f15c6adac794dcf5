package care.anamnesis.query;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A correction of any entry that may be corrected. */
final class RandomCorrections {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UUID client;
    private final Dice dice;
    private final SortedMap<Long, ClinicalEvent> truth;

    RandomCorrections(UUID client, Dice dice, List<ClinicalEvent> history) {
        this.client = client;
        this.dice = dice;
        truth = CurrentTruth.of(history);
    }

    Optional<ClinicalEvent> next() {
        var correctable = truth.keySet().stream().filter(this::isCorrectable).toList();
        return dice.any(correctable).flatMap(version -> dice.upTo(3) == 0 ? inError(version) : amended(version));
    }

    private Optional<ClinicalEvent> inError(long version) {
        var entry = at(version);
        var opens = entry instanceof EpisodeOpened || entry instanceof EpisodeReopened;
        var goesOn = truth.tailMap(version + 1).values().stream()
                .anyMatch(later -> Objects.equals(later.episodeId(), entry.episodeId()));
        return opens && goesOn
                ? Optional.empty()
                : Optional.of(new EntryMarkedEnteredInError(client, version, "Other client", dice.day()));
    }

    private Optional<ClinicalEvent> amended(long version) {
        ObjectNode json = JSON.valueToTree(at(version));
        var fields = json.propertyNames().stream()
                .filter(field -> field.matches("note|reason|statement|summary|\\w+On"))
                .toList();
        return dice.any(fields).map(field -> {
            var to = JSON.createObjectNode();
            to.put(field, field.endsWith("On") ? dice.day().toString() : "Amended " + dice.upTo(100));
            var from = JSON.createObjectNode();
            from.set(field, Objects.requireNonNull(json.get(field)));
            return new EntryAmended(client, version, from, to, "Mistyped", dice.day());
        });
    }

    private boolean isCorrectable(long version) {
        return switch (at(version)) {
            case ClientRegistered _, CorrectionEvent _, AmendmentRequestEvent _, RecordKeepingEvent _ -> false;
            case ReportEvent _, VisitSigned _, VisitCosigned _, AddendumAdded _ -> false;
            case VisitRecorded e ->
                truth.values().stream()
                        .noneMatch(it -> it instanceof VisitSigned signed
                                && signed.visitId().equals(e.visitId()));
            case ClientEvent _, EpisodeEvent _, FindingEvent _, PlanEvent _ -> true;
            case OutcomeEvent _, HomePracticeEvent _, GoalEvent _ -> true;
        };
    }

    private ClinicalEvent at(long version) {
        return Objects.requireNonNull(truth.get(version));
    }
}
