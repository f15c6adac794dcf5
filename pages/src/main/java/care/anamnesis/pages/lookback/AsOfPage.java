package care.anamnesis.pages.lookback;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.Allowed;
import care.anamnesis.pages.record.RecordModel;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.PastCarePlans;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.projection.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole record, seen from another day than today. Whoever looks is told so for as long as they do. */
@Page
class AsOfPage {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final PastCarePlans plans;
    private final RecordModel sections;
    private final Clock clock;

    AsOfPage(ReadingPolicy policy, EventLog log, PastCarePlans plans, RecordModel sections, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.plans = plans;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * @param knownBy a day, time or instant: only what was written by then counts
     * @param shown what the form's field stood for when it was drawn
     * @param trueOn only what had happened by this clinical day counts
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/as-of")
    String asOf(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable LocalDate trueOn,
            @RequestParam(required = false) @Nullable UUID episode,
            Model model) {
        var scope = policy.records(actor);
        var known = KnownBy.field(knownBy, shown, clock.getZone());
        var moment = new Moment(known.instant(), trueOn);
        var last = log.lastVersion(clientId.toString());
        var position = log.head();
        if (last == 0) {
            throw Refusals.unknownClient();
        }
        var then = plans.find(scope, clientId, moment);
        var version = then.map(Row::version).orElse(0L);
        model.addAttribute("moment", moment);
        model.addAttribute("knownBy", known.given());
        model.addAttribute("knownDay", known.isDay());
        model.addAttribute("version", version);
        model.addAttribute("since", last - version);
        model.addAttribute("recording", false);
        model.addAttribute("allowed", Allowed.NOTHING);
        model.addAttribute("asOf", new AsOf(position, clock.instant()));
        if (then.isPresent()) {
            sections.fill(model, then.get().state(), moment.day(clock), episode);
        } else {
            model.addAttribute("plan", now(scope, clientId));
        }
        return "asof/as-of";
    }

    /** For who the client is, and when the record began. */
    private CarePlan now(ReadScope scope, UUID clientId) {
        return plans.find(scope, clientId, new Moment(null, null)).orElseThrow().state();
    }
}
