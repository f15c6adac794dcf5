package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.record.ClientRecords;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What reads otherwise than it should: amended field by field, or struck out with all that stands on it. */
@Page
class CorrectionPanels {
    private final Writing writing;
    private final ReadingPolicy policy;
    private final ClientRecords records;
    private final History history;

    CorrectionPanels(Writing writing, ReadingPolicy policy, ClientRecords records, History history) {
        this.writing = writing;
        this.policy = policy;
        this.records = records;
        this.history = history;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/amend-entry")
    String amend(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        if (named.entry() == null) {
            return NotNow.because(model, "amend-entry", NotNow.NOT_NAMED);
        }
        var correcting = correcting(actor, clientId, named.entry(), model);
        var obstacle = correcting.obstacle();
        if (obstacle.isPresent()) {
            return NotNow.because(model, "amend-entry", obstacle.get());
        }
        model.addAttribute("amendable", EntryField.of(correcting.entry().orElseThrow()));
        return "recording/amend-entry";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/mark-entered-in-error")
    String strike(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        if (named.entry() == null) {
            return NotNow.because(model, "mark-entered-in-error", NotNow.NOT_NAMED);
        }
        var correcting = correcting(actor, clientId, named.entry(), model);
        var obstacle = correcting.obstacleToStriking();
        if (obstacle.isPresent()) {
            return NotNow.because(model, "mark-entered-in-error", obstacle.get());
        }
        model.addAttribute("struck", entries(policy.records(actor), clientId, correcting.struckWithIt()));
        return "recording/mark-entered-in-error";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/reopen-episode")
    String reopen(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        var episode = (Episode) model.getAttribute("episode");
        return episode == null || episode.discharge() == null
                ? NotNow.because(model, "reopen-episode", "not-discharged")
                : "recording/reopen-episode";
    }

    private Correcting correcting(Actor actor, UUID clientId, long version, Model model) {
        model.addAttribute("entry", history.entry(policy.records(actor), clientId, version));
        return Correcting.of(records.all(clientId), version);
    }

    private List<HistoryEntry> entries(ReadScope scope, UUID clientId, List<Long> versions) {
        return versions.stream()
                .map(version -> history.entry(scope, clientId, version))
                .toList();
    }
}
