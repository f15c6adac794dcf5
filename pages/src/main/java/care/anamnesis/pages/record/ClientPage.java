package care.anamnesis.pages.record;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
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
import care.anamnesis.query.lookback.history.HistoryQuestion;
import care.anamnesis.query.projection.ParkedClients;
import care.anamnesis.query.projection.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Everything about a client's episode of care, a section each: {@code client/sections} has one fragment for each. */
@Page
class ClientPage {
    private static final int NEWEST = 10;

    private final ReadingPolicy policy;
    private final CarePlans plans;
    private final RecordModel records;
    private final ParkedClients parked;
    private final History history;
    private final People people;
    private final Sections sections;
    private final Clock clock;

    ClientPage(
            ReadingPolicy policy,
            CarePlans plans,
            RecordModel records,
            ParkedClients parked,
            History history,
            People people,
            Sections sections,
            Clock clock) {
        this.policy = policy;
        this.plans = plans;
        this.records = records;
        this.parked = parked;
        this.history = history;
        this.people = people;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * @param episode which one is shown; the current one unless it is named
     * @param position that the page must hold, so that whoever has just written reads it
     * @param known digests of the sections that the browser shows already
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}")
    View client(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable UUID episode,
            @AtPosition @Nullable Long position,
            @RequestHeader(name = Sections.KNOWN, required = false) @Nullable String known,
            Model model)
            throws Exception {
        var scope = policy.records(actor);
        var today = LocalDate.now(clock);
        var reading = plans.asFarAsTaken(scope, clientId, position);
        var shown = records.fill(model, reading.row().state(), today, episode);
        var newest = history.page(scope, HistoryQuestion.newest(clientId), null, NEWEST, false);
        var allowed = Allowed.to(actor.role(), shown, today);
        model.addAttribute("waiting", parked.first(clientId).orElse(null));
        model.addAttribute("newest", newest.entries());
        model.addAttribute("allowed", allowed);
        model.addAttribute("signing", new Signing(actor, people));
        model.addAttribute("recording", allowed.recording());
        model.addAttribute("asOf", asOf(reading));
        return sections.of(known == null ? "client/client" : "client/client :: main", known);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/practice-sheet")
    String practiceSheet(@SignedIn Actor actor, @PathVariable UUID clientId, Model model) {
        var reading = plans.now(policy.records(actor), clientId, null);
        var plan = reading.row().state();
        model.addAttribute("plan", plan);
        model.addAttribute(
                "practices",
                plan.currentEpisode().map(Episode::homePractices).orElse(List.of()).stream()
                        .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                        .toList());
        model.addAttribute("asOf", asOf(reading));
        return "client/practice-sheet";
    }

    private AsOf asOf(Reading<CarePlan> reading) {
        return new AsOf(reading.position(), clock.instant(), reading.lacksSince());
    }
}
