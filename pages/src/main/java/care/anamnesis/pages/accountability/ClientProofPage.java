package care.anamnesis.pages.accountability;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.proof.MissingTile;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.proving.ProvedEvents;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.KnownParametersOnly;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.ClientNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Whether every event of one client, as it is stored now, is the one that was signed. */
@Page
class ClientProofPage {
    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final ClientNames names;
    private final EventLog log;
    private final Clock clock;

    /**
     * @param entries how many the record has
     * @param proved how many of them are in the tree of the checkpoint
     * @param size of the checkpoint, 0 if nothing is signed
     * @param missing version of the first entry that the record lacks, null if it lacks none
     * @param firstWrong position of the first event that is not the one in the tree, null if there is none
     */
    @ShownBy("audit/client")
    private record ClientProofModel(
            UUID clientId,
            String name,
            long entries,
            long proved,
            long size,
            @Nullable Long missing,
            @Nullable Long firstWrong,
            AsOf asOf)
            implements PageModel {}

    ClientProofPage(ReadingPolicy policy, LogProofs proofs, ClientNames names, EventLog log, Clock clock) {
        this.policy = policy;
        this.proofs = proofs;
        this.names = names;
        this.log = log;
        this.clock = clock;
    }

    @Accesses(AccessAction.READ)
    @KnownParametersOnly
    @GetMapping("/clients/{clientId}/proof")
    ModelAndView proof(@SignedIn Actor actor, @PathVariable UUID clientId) {
        var scope = policy.audit(actor);
        var record = scope.record(clientId);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var proved = proved(record);
        return new ClientProofModel(
                        clientId,
                        names.of(scope, List.of(clientId))
                                .getOrDefault(clientId, clientId.toString().substring(0, 8)),
                        record.size(),
                        proved.map(all -> (long) all.events().size()).orElse(0L),
                        proved.map(all -> all.checkpoint().checkpoint().size()).orElse(0L),
                        missing(record),
                        proved.flatMap(ProvedEvents::firstWrong).orElse(null),
                        new AsOf(log.head(), clock.instant()))
                .asPage();
    }

    private Optional<ProvedEvents> proved(List<StoredEvent> record) {
        proofs.awaitCheckpoint(record.getLast().position());
        try {
            return proofs.proofs(record);
        } catch (MissingTile _) {
            return Optional.empty();
        }
    }

    private static @Nullable Long missing(List<StoredEvent> record) {
        var first = LongStream.rangeClosed(1, record.size())
                .filter(version -> record.get((int) version - 1).version() != version)
                .findFirst();
        return first.isPresent() ? first.getAsLong() : null;
    }
}
