package care.anamnesis.pages.lookback;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.Offered;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole record, seen from another day than today. A banner on the page says so. */
@Page
class AsOfPage {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final PastCarePlans plans;
    private final Clock clock;

    /**
     * @param record as it was; as it is now where there was none yet, for who the client is and when it began
     * @param knownBy as it was given
     * @param knownDay whether that is a day
     * @param version of the record as it was, 0 where there was none
     * @param since how many entries were written later
     */
    @ShownBy("asof/as-of")
    private record AsOfModel(
            RecordModel record,
            Moment moment,
            @Nullable String knownBy,
            boolean knownDay,
            long version,
            long since,
            Offered offered,
            AsOf asOf)
            implements PageModel {}

    AsOfPage(ReadingPolicy policy, EventLog log, PastCarePlans plans, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param knownBy a day, time or instant: only what was written by then counts
     * @param shown what the form's field stood for when it was drawn
     * @param trueOn only what had happened by this clinical day counts
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/as-of")
    ModelAndView asOf(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable LocalDate trueOn,
            @RequestParam(required = false) @Nullable UUID episode) {
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
        var record = then.map(row -> RecordModel.of(row.state(), moment.day(clock), episode))
                .orElseGet(() -> RecordModel.withoutEpisode(now(scope, clientId), moment.day(clock)));
        return new AsOfModel(
                        record,
                        moment,
                        known.given(),
                        known.isDay(),
                        version,
                        last - version,
                        Offered.NOTHING,
                        new AsOf(position, clock.instant()))
                .asPage();
    }

    /** For who the client is, and when the record began. */
    private CarePlan now(ReadScope scope, UUID clientId) {
        return plans.find(scope, clientId, new Moment(null, null)).orElseThrow().state();
    }
}
