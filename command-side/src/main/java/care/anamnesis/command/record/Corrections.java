package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.Set;
import java.util.SortedMap;
import org.axonframework.commandhandling.CommandHandler;

/** Amended entries and entries in error. */
final class Corrections {
    private final History history;

    Corrections(History history) {
        this.history = history;
    }

    @CommandHandler
    void handle(AmendEntry command) {
        var version = command.entry();
        var truth = history.truth();
        var entry = counting(truth, version);
        var recordedBy = Correctable.recordedBy(entry);
        requireUnsigned(truth, entry);
        var amendment = new Amendment(entry, recordedBy, command.changes());
        amendment.requireShape();
        if (amendment.changesNothing() && wasMade(amendment, command)) {
            return; // a retry of an amendment that already succeeded
        }
        ClinicalDates.requirePlausible(amendment.amended(), command.amendedOn());
        amendment.requireLimits(command.amendedOn());
        apply(new EntryAmended(
                command.clientId(), version, amendment.from(), amendment.to(), command.reason(), command.amendedOn()));
    }

    @CommandHandler
    void handle(MarkEnteredInError command) {
        var version = command.entry();
        if (wasMarked(command)) {
            return; // a retry of a mark that already succeeded
        }
        var truth = history.truth();
        var entry = counting(truth, version);
        Correctable.recordedBy(entry);
        requireUnsigned(truth, entry);
        if (command.markedOn().isBefore(entry.occurredOn())) {
            throw new RuleViolation("An entry cannot be marked before the day on which it happened.");
        }
        if (entry instanceof EpisodeOpened || entry instanceof EpisodeReopened) {
            requireNothingLaterInIt(truth, version, entry);
        }
        apply(new EntryMarkedEnteredInError(command.clientId(), version, command.reason(), command.markedOn()));
    }

    Set<String> changeable(long version) {
        var entry = counting(history.truth(), version);
        return Amendment.changeable(entry, Correctable.recordedBy(entry));
    }

    private ClinicalEvent counting(SortedMap<Long, ClinicalEvent> truth, long version) {
        history.requireEntry(version, "entry");
        var entry = truth.get(version);
        if (entry == null) {
            throw new RuleViolation(
                    "This entry was marked as entered in error, or depends on one that was. It no longer counts.");
        }
        return entry;
    }

    private boolean wasMade(Amendment amendment, AmendEntry command) {
        return history.corrections(command.entry(), EntryAmended.class)
                .anyMatch(made -> made.reason().equals(command.reason())
                        && amendment.fields().equals(Set.copyOf(made.to().propertyNames())));
    }

    private boolean wasMarked(MarkEnteredInError command) {
        return history.corrections(command.entry(), EntryMarkedEnteredInError.class)
                .anyMatch(mark -> mark.reason().equals(command.reason()));
    }

    /** A signed note takes addenda only (R48). */
    private static void requireUnsigned(SortedMap<Long, ClinicalEvent> truth, ClinicalEvent entry) {
        if (entry instanceof VisitEvent visit
                && truth.values().stream()
                        .anyMatch(other -> other instanceof VisitSigned signed
                                && signed.visitId().equals(visit.visitId()))) {
            throw new RuleViolation("The note is signed: only addenda can be added.");
        }
    }

    private static void requireNothingLaterInIt(
            SortedMap<Long, ClinicalEvent> truth, long version, ClinicalEvent entry) {
        if (truth.tailMap(version + 1).values().stream().anyMatch(later -> ClinicalDates.sameEpisode(later, entry))) {
            throw new RuleViolation(
                    "This episode of care has later entries that count: mark those as entered in error first.");
        }
    }
}
