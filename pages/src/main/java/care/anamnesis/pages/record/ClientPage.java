package care.anamnesis.pages.record;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.CarePlans;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.Signing;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import care.anamnesis.query.projection.Parked;
import care.anamnesis.query.projection.ParkedClients;
import care.anamnesis.query.projection.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything about a client's episode of care, a section each: {@code client/sections} has one fragment for each. */
@Page
class ClientPage {
    private static final int NEWEST = 10;

    private final ReadingPolicy policy;
    private final CarePlans plans;
    private final ParkedClients parked;
    private final History history;
    private final People people;
    private final Sections sections;
    private final Clock clock;

    /**
     * @param waiting the first entry that could not be taken in, null where none waits
     * @param newest the last entries of the record
     */
    @ShownBy({"client/client", "client/client :: main"})
    private record ClientModel(
            RecordModel record, @Nullable Parked waiting, List<HistoryEntry> newest, Offered offered, AsOf asOf)
            implements PageModel {}

    @ShownBy("client/practice-sheet")
    private record PracticeSheet(CarePlan plan, List<HomePractice> practices, AsOf asOf) implements PageModel {}

    ClientPage(
            ReadingPolicy policy,
            CarePlans plans,
            ParkedClients parked,
            History history,
            People people,
            Sections sections,
            Clock clock) {
        this.policy = policy;
        this.plans = plans;
        this.parked = parked;
        this.history = history;
        this.people = people;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * @param episode which one is shown; the current one unless it is named
     * @param position that the page must include, so that a person reads her own write
     * @param known digests of the sections that the browser shows already
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}")
    ModelAndView client(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable UUID episode,
            @AtPosition @Nullable Long position,
            @RequestHeader(name = Sections.KNOWN, required = false) @Nullable String known)
            throws Exception {
        var scope = policy.records(actor);
        var today = LocalDate.now(clock);
        var reading = plans.asFarAsTaken(scope, clientId, position);
        var record = RecordModel.of(reading.row().state(), today, episode);
        var newest = history.page(scope, HistoryQuestion.newest(clientId), null, NEWEST, false);
        var allowed = Allowed.to(actor.role(), Optional.ofNullable(record.episode()), today);
        var client = new ClientModel(
                record,
                parked.first(clientId).orElse(null),
                newest.entries(),
                new Offered(allowed, allowed.recording(), new Signing(actor, people)),
                asOf(reading));
        return sections.of(client.in(known == null ? "client/client" : "client/client :: main"), known);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/practice-sheet")
    ModelAndView practiceSheet(@SignedIn Actor actor, @PathVariable UUID clientId) {
        var reading = plans.now(policy.records(actor), clientId, null);
        var plan = reading.row().state();
        var practices = plan.currentEpisode().map(Episode::homePractices).orElse(List.of()).stream()
                .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                .toList();
        return new PracticeSheet(plan, practices, asOf(reading)).asPage();
    }

    private AsOf asOf(Reading<CarePlan> reading) {
        return new AsOf(reading.position(), clock.instant(), reading.lacksSince());
    }
}
