package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What reads otherwise than it should: amended field by field, or struck out with all that stands on it. */
@Page
class CorrectionPanels {
    private final Panels panels;
    private final PanelOpening opening;
    private final Attempt attempt;
    private final ReadingPolicy policy;
    private final History history;

    @ShownBy("recording/amend-entry")
    record Amended(Opened opened, List<EntryField> amendable) implements PageModel {}

    /** @param struck what no longer counts either */
    @ShownBy("recording/mark-entered-in-error")
    record Struck(Opened opened, List<HistoryEntry> struck) implements PageModel {}

    @ShownBy("recording/reopen-episode")
    record Reopened(Opened opened) implements PageModel {}

    CorrectionPanels(Panels panels, PanelOpening opening, Attempt attempt, ReadingPolicy policy, History history) {
        this.panels = panels;
        this.opening = opening;
        this.attempt = attempt;
        this.policy = policy;
        this.history = history;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/amend-entry")
    ModelAndView amend(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        var version = named.entry();
        if (version == null) {
            return Refused.notNamed("amend-entry", opened).asPage();
        }
        var asked = Asked.today("amend-entry", opened, Map.of("entry", version, "changes", Map.of()));
        return opening.of(asked, _ -> amended(opened, version));
    }

    private Amended amended(Opened opened, long version) {
        var scope = policy.records(opened.person());
        var entry = Optional.ofNullable(
                        CurrentTruth.of(written(scope, opened.clientId())).get(version))
                .orElseThrow(Refusals::notThereYet);
        return new Amended(
                opened, EntryField.of(entry, attempt.offered(opened.clientId()).changeable(version)));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/mark-entered-in-error")
    ModelAndView strike(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        var version = named.entry();
        if (version == null) {
            return Refused.notNamed("mark-entered-in-error", opened).asPage();
        }
        return opening.of(
                Asked.today("mark-entered-in-error", opened, Map.of("entry", version)), _ -> struck(opened, version));
    }

    private Struck struck(Opened opened, long version) {
        var scope = policy.records(opened.person());
        return new Struck(
                opened,
                StruckWithIt.of(written(scope, opened.clientId()), version).stream()
                        .map(other -> history.entry(scope, opened.clientId(), other))
                        .toList());
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/reopen-episode")
    ModelAndView reopen(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return opened.episode() == null
                ? Refused.notNamed("reopen-episode", opened).asPage()
                : opening.of(Asked.today("reopen-episode", opened, opened.inEpisode()), _ -> new Reopened(opened));
    }

    private static List<ClinicalEvent> written(ReadScope scope, UUID clientId) {
        return scope.record(clientId).stream()
                .map(stored -> (ClinicalEvent) stored.payload())
                .toList();
    }
}
