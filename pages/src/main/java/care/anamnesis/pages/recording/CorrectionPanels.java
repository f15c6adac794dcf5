package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What reads otherwise than it should: amended field by field, or struck out with all that stands on it. */
@Page
class CorrectionPanels {
    private final Panels panels;
    private final PanelOpening opening;
    private final Attempt attempt;
    private final ReadingPolicy policy;
    private final History history;

    record Amended(List<EntryField> amendable) {}

    /** @param struck what no longer counts either */
    record Struck(List<HistoryEntry> struck) {}

    CorrectionPanels(Panels panels, PanelOpening opening, Attempt attempt, ReadingPolicy policy, History history) {
        this.panels = panels;
        this.opening = opening;
        this.attempt = attempt;
        this.policy = policy;
        this.history = history;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/amend-entry")
    String amend(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var opened = panels.open(actor, clientId, named);
        var version = named.entry();
        if (version == null) {
            return opening.refused(Refused.notNamed("amend-entry"), opened, model);
        }
        var asked = Asked.today("amend-entry", opened, Map.of("entry", version, "changes", Map.of()));
        return opening.of(asked, model, _ -> amended(opened, version));
    }

    private Amended amended(Opened opened, long version) {
        var scope = policy.records(opened.person());
        var entry = Optional.ofNullable(
                        CurrentTruth.of(written(scope, opened.clientId())).get(version))
                .orElseThrow(Refusals::notThereYet);
        return new Amended(
                EntryField.of(entry, attempt.offered(opened.clientId()).changeable(version)));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/mark-entered-in-error")
    String strike(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var opened = panels.open(actor, clientId, named);
        var version = named.entry();
        if (version == null) {
            return opening.refused(Refused.notNamed("mark-entered-in-error"), opened, model);
        }
        return opening.of(
                Asked.today("mark-entered-in-error", opened, Map.of("entry", version)),
                model,
                _ -> struck(opened, version));
    }

    private Struck struck(Opened opened, long version) {
        var scope = policy.records(opened.person());
        return new Struck(StruckWithIt.of(written(scope, opened.clientId()), version).stream()
                .map(other -> history.entry(scope, opened.clientId(), other))
                .toList());
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/reopen-episode")
    String reopen(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var opened = panels.open(actor, clientId, named);
        return opened.episode() == null
                ? opening.refused(Refused.notNamed("reopen-episode"), opened, model)
                : opening.of(Asked.today("reopen-episode", opened, opened.inEpisode()), model);
    }

    private static List<ClinicalEvent> written(ReadScope scope, UUID clientId) {
        return scope.record(clientId).stream()
                .map(stored -> (ClinicalEvent) stored.payload())
                .toList();
    }
}
