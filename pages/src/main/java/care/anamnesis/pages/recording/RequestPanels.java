package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.record.Extension;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A client's request to have the record amended, and each step of the answer (45 CFR 164.526). */
@Page
class RequestPanels {
    private static final int ENTRIES = 40;
    private static final List<Long> REGISTRATION = List.of(1L);

    private final Panels panels;
    private final PanelOpening opening;
    private final Attempt attempt;
    private final ReadingPolicy policy;
    private final History history;

    /** @param meant the versions that are chosen at first */
    @ShownBy({"recording/request-amendment", "recording/accept-amendment-request"})
    record Entries(Opened opened, List<HistoryEntry> offered, List<Long> meant) implements PageModel {}

    /**
     * @param extendedOn null if it cannot be today: the day on which it was made in time is asked for
     * @param lastDay on which it can have been made
     */
    @ShownBy("recording/extend-amendment-request")
    record Extended(
            Opened opened, Extension extension, @Nullable LocalDate extendedOn, LocalDate lastDay)
            implements PageModel {}

    @ShownBy({"recording/deny-amendment-request", "recording/state-disagreement", "recording/write-rebuttal"})
    record Answered(Opened opened, List<DenialBasis> bases) implements PageModel {}

    RequestPanels(Panels panels, PanelOpening opening, Attempt attempt, ReadingPolicy policy, History history) {
        this.panels = panels;
        this.opening = opening;
        this.attempt = attempt;
        this.policy = policy;
        this.history = history;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/request-amendment")
    ModelAndView ask(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return opening.of(
                Asked.today("request-amendment", opened, Map.of()),
                _ -> entries(opened, named.entry() == null ? List.of() : List.of(named.entry())));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/extend-amendment-request")
    ModelAndView extend(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return step(
                "extend-amendment-request",
                opened,
                request -> attempt.onOneReading(() -> {
                    var extension = attempt.offered(clientId).extension(request.requestId());
                    var known = Map.of("requestId", request.requestId(), "dueOn", extension.last());
                    var days =
                            Stream.of(opened.today(), extension.madeBy()).filter(day -> !day.isAfter(opened.today()));
                    return opening.of(
                            Asked.today("extend-amendment-request", opened, known)
                                    .on(days.toList()),
                            day -> new Extended(opened, extension, day.equals(opened.today()) ? day : null, day));
                }));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/accept-amendment-request")
    ModelAndView accept(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return step("accept-amendment-request", opened, request -> {
            var known = Map.of("requestId", request.requestId(), "entries", REGISTRATION);
            return opening.of(
                    Asked.today("accept-amendment-request", opened, known), _ -> entries(opened, request.entries()));
        });
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/deny-amendment-request")
    ModelAndView deny(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return step("deny-amendment-request", panels.open(actor, clientId, named));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/state-disagreement")
    ModelAndView disagree(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return step("state-disagreement", panels.open(actor, clientId, named));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/write-rebuttal")
    ModelAndView rebut(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return step("write-rebuttal", panels.open(actor, clientId, named));
    }

    private ModelAndView step(String command, Opened opened) {
        return step(
                command,
                opened,
                request -> opening.of(
                        Asked.today(command, opened, Map.of("requestId", request.requestId())),
                        _ -> new Answered(opened, List.of(DenialBasis.values()))));
    }

    private ModelAndView step(String command, Opened opened, Function<AmendmentRequest, ModelAndView> panel) {
        return opened.request() == null ? Refused.notNamed(command, opened).asPage() : panel.apply(opened.request());
    }

    /** The newest entries to choose from, and those that are meant already, however old. */
    private Entries entries(Opened opened, List<Long> meant) {
        var scope = policy.records(opened.person());
        var offered = new LinkedHashMap<Long, HistoryEntry>();
        meant.forEach(version -> offered.put(version, history.entry(scope, opened.clientId(), version)));
        history.page(scope, HistoryQuestion.newest(opened.clientId()), null, ENTRIES, false)
                .entries()
                .forEach(entry -> offered.putIfAbsent(entry.version(), entry));
        return new Entries(opened, List.copyOf(offered.values()), meant);
    }
}
