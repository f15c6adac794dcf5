package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.VisitCommands.AddAddendum;
import care.anamnesis.command.VisitCommands.CosignVisit;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.People;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The visits of the record and their notes, which are signed, cosigned and added to after discharge too. */
final class Visits {
    private final Episodes episodes;
    private final History history;
    private final Entries<VisitRecorded> entries = new Entries<>("visitId");
    private final Map<UUID, SignedNote> signed = new HashMap<>();

    Visits(Episodes episodes, History history) {
        this.episodes = episodes;
        this.history = history;
    }

    @CommandHandler
    void handle(RecordVisit command, @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        var episode = episodes.inCareOn(command.episodeId(), command.visitedOn());
        episode.requireNotBeforeOpening(command.visitedOn());
        entries.create(
                command.visitId(),
                new VisitRecorded(
                        command.clientId(),
                        episode.id(),
                        command.visitId(),
                        command.visitedOn(),
                        command.attendance(),
                        Entries.orEmpty(command.interventions()),
                        command.totalMinutes(),
                        command.supervisorId(),
                        command.supervisorId() == null
                                ? null
                                : Colleague.of(people, command.supervisorId()).name(),
                        command.subjective(),
                        command.objective(),
                        command.assessment(),
                        command.plan()));
    }

    @CommandHandler
    void handle(
            SignVisit command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        var visit = entries.known(command.visitId());
        if (signed.containsKey(visit.visitId())) {
            throw new RuleViolation("The visit is signed: only addenda can be added to its note.");
        }
        if (!people.signs(actorId, history.authorOf(visit.visitId()))) {
            throw new RuleViolation(
                    "Only its author can sign a note, or a supervisor if the author no longer works in the practice.");
        }
        requireDocumented(visit);
        if (command.signedOn().isBefore(visit.visitedOn())) {
            throw new RuleViolation("A visit cannot be signed before its day.");
        }
        var signature = Colleague.signature(people, actorId);
        apply(new VisitSigned(command.clientId(), visit.episodeId(), visit.visitId(), signature, command.signedOn()));
    }

    @CommandHandler
    void handle(
            CosignVisit command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        var visit = entries.known(command.visitId());
        signed(visit, "Only a signed visit can be cosigned.").requireCosignature(actorId, command.cosignedOn());
        requireCosigner(visit, actorId, people);
        var signature = Colleague.signature(people, actorId);
        apply(new VisitCosigned(
                command.clientId(), visit.episodeId(), visit.visitId(), signature, command.cosignedOn()));
    }

    @CommandHandler
    void handle(AddAddendum command) {
        var visit = entries.known(command.visitId());
        signed(visit, "Addenda can be added only to a signed visit; until then, amend its note.")
                .requireAddendumOn(command.addedOn());
        apply(new AddendumAdded(
                command.clientId(), visit.episodeId(), visit.visitId(), command.text(), command.addedOn()));
    }

    void on(VisitEvent event) {
        switch (event) {
            case VisitRecorded e -> {
                entries.created(e.visitId(), e);
                if (e.attendance() == Attendance.ATTENDED) {
                    episodes.seen(e);
                }
            }
            case VisitSigned e ->
                signed.put(
                        e.visitId(),
                        new SignedNote(e.signedOn(), Set.of(e.signature().personId())));
            case VisitCosigned e ->
                signed.computeIfPresent(
                        e.visitId(), (_, note) -> note.cosignedBy(e.signature().personId()));
            case AddendumAdded _ -> {} // a signed visit takes any number of addenda
        }
    }

    void requireOf(Episode episode, UUID visitId) {
        entries.requireOf(episode, List.of(visitId));
    }

    private void requireCosigner(VisitRecorded visit, String actorId, People people) {
        var author = history.authorOf(visit.visitId());
        if (!people.isCosigned(author, visit.supervisorId())) {
            throw new RuleViolation("A note needs a cosignature only if its author works under supervision or a"
                    + " supervisor took part in the visit.");
        }
        if (!people.cosigns(actorId, author, visit.supervisorId())) {
            throw new RuleViolation(
                    "Only the supervisor of its author, or the one who took part in the visit, can cosign a note.");
        }
    }

    private SignedNote signed(VisitRecorded visit, String otherwise) {
        var note = signed.get(visit.visitId());
        if (note == null) {
            throw new RuleViolation(otherwise);
        }
        return note;
    }

    /** R36: the interventions, their minutes, and the note. */
    private static void requireDocumented(VisitRecorded visit) {
        if (visit.attendance() != Attendance.ATTENDED) {
            return;
        }
        if (visit.interventions().isEmpty()) {
            throw new RuleViolation(
                    "A visit can be signed only when its interventions and their minutes are documented.");
        }
        if (Stream.of(visit.subjective(), visit.objective(), visit.assessment(), visit.plan())
                .allMatch(Objects::isNull)) {
            throw new RuleViolation("A visit with an empty note cannot be signed.");
        }
    }
}
