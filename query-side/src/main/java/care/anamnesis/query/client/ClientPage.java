package care.anamnesis.query.client;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.answer.Refusals;
import care.anamnesis.query.bodymap.BodyMap;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.CarePlans;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.chart.Sparkline;
import care.anamnesis.query.history.History;
import care.anamnesis.query.history.HistoryQuestion;
import care.anamnesis.query.page.AsOf;
import care.anamnesis.query.page.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about a client's episode of care, a section each: {@code client/sections} has one fragment for each. */
@Page
class ClientPage {
    private static final int NEWEST = 12;

    private final ReadingPolicy policy;
    private final CarePlans plans;
    private final History history;
    private final Clock clock;

    ClientPage(ReadingPolicy policy, CarePlans plans, History history, Clock clock) {
        this.policy = policy;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /** @param episode which one is shown; the current one unless it is named */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}")
    String client(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable UUID episode,
            Model model) {
        var scope = policy.records(actor);
        fill(model, scope, clientId, episode);
        return "client/client";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/practice-sheet")
    String practiceSheet(
            @AuthenticationPrincipal(expression = "actor") Actor actor, @PathVariable UUID clientId, Model model) {
        var plan = plan(model, policy.records(actor), clientId);
        model.addAttribute(
                "practices",
                plan.currentEpisode().map(Episode::homePractices).orElse(List.of()).stream()
                        .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                        .toList());
        return "client/practice-sheet";
    }

    private CarePlan plan(Model model, ReadScope scope, UUID clientId) {
        var reading = plans.now(scope, clientId);
        var plan = reading.row().state().seenOn(LocalDate.now(clock));
        model.addAttribute("plan", plan);
        model.addAttribute("asOf", new AsOf(reading.position(), clock.instant()));
        return plan;
    }

    private void fill(Model model, ReadScope scope, UUID clientId, @Nullable UUID asked) {
        var plan = plan(model, scope, clientId);
        var episode = asked == null ? plan.currentEpisode().orElse(null) : episode(plan, asked);
        model.addAttribute("episode", episode);
        model.addAttribute(
                "therapist", plan.primaryTherapistOn(LocalDate.now(clock)).orElse(null));
        model.addAttribute(
                "newest",
                history.page(scope, HistoryQuestion.newest(clientId), null, NEWEST, true)
                        .entries());
        if (episode != null) {
            model.addAttribute("map", BodyMap.of(episode));
            model.addAttribute("lines", lines(episode));
            model.addAttribute("calendars", calendars(episode));
        }
    }

    private static Episode episode(CarePlan plan, UUID asked) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(asked))
                .findFirst()
                .orElseThrow(Refusals::unknownEntry);
    }

    private static Map<String, Sparkline> lines(Episode episode) {
        var lines = new HashMap<String, Sparkline>();
        episode.outcomes().forEach(series -> lines.put(series.instrument(), Sparkline.of(series)));
        return lines;
    }

    private Map<UUID, PracticeCalendar> calendars(Episode episode) {
        var calendars = new LinkedHashMap<UUID, PracticeCalendar>();
        var today = LocalDate.now(clock);
        var last = episode.isOpenOn(today) || episode.discharge() == null
                ? today
                : episode.discharge().dischargedOn();
        episode.homePractices()
                .forEach(practice -> calendars.put(practice.practiceId(), PracticeCalendar.until(last, practice)));
        return calendars;
    }
}
