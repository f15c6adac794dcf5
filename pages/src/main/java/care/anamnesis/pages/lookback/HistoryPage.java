package care.anamnesis.pages.lookback;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.RecordInParts;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every entry of a record on a timeline, straight from the log: it is whole also where a projection lacks something.
 * What there is to choose from is read from the whole record, so that no choice is missing.
 */
@Page
class HistoryPage {
    private static final int PAGE = 50;

    private final ReadingPolicy policy;
    private final EventLog log;
    private final History history;
    private final Clock clock;

    HistoryPage(ReadingPolicy policy, EventLog log, History history, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.history = history;
        this.clock = clock;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/history")
    ModelAndView history(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @ModelAttribute("filter") HistoryFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script) {
        var scope = policy.records(actor);
        if (!RecordInParts.names(ClinicalEvent.class).containsAll(filter.kinds())) {
            throw Refusals.badRequest("The value of kind cannot be used.");
        }
        var question = filter.question(clientId, clock.getZone());
        var position = log.head();
        var page = history.page(scope, question, history.after(question, after), PAGE, false);
        var entries = new HistoryModel.Entries(
                filter, clientId, HistoryDay.of(page.entries()), page.next(), log.lastVersion(clientId.toString()));
        if (script != null && after != null) {
            return entries.asPage();
        }
        var record = scope.record(clientId).stream().map(RecordedEvent::of).toList();
        return new HistoryModel(
                        entries,
                        CarePlan.of(record),
                        EntryKinds.families(),
                        writers(record),
                        after != null,
                        new AsOf(position, clock.instant()))
                .asPage();
    }

    private static List<Actor> writers(List<RecordedEvent> record) {
        return record.stream().map(it -> it.provenance().actor()).distinct().toList();
    }
}
