package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Form;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.BodyMap;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A panel for each command: the template of the command's name, or where there is none the fields of its {@link Form}.
 */
@Page
class PanelPage {
    private static final int MOST_CHANGES = 20;

    private final Panels panels;
    private final PanelOpening opening;
    private final ReadingPolicy policy;
    private final History history;
    private final ResourceLoader files;
    private final Choices choices;
    private final Clock clock;

    /** The panel of a command without the record that there is not yet. */
    @ShownBy("recording/register-client")
    record Registration(
            @Nullable CarePlan plan, @Nullable Episode episode, LocalDate today, Actor person, Choices choices)
            implements PageModel {}

    /**
     * @param form null where the command has a template of its own
     * @param day that is suggested
     * @param outcomes what can be measured, and what was measured last
     */
    @ShownBy({
        "recording/assign-home-practice",
        "recording/assign-therapist",
        "recording/correct-client-details",
        "recording/discontinue-home-practice",
        "recording/form",
        "recording/log-home-practice",
        "recording/open-episode",
        "recording/reassess-finding",
        "recording/record-consent",
        "recording/record-finding",
        "recording/record-goal-progress",
        "recording/record-outcome-measure",
        "recording/release-legal-hold",
        "recording/resolve-finding",
        "recording/revise-home-practice",
        "recording/set-goal",
        "recording/withdraw-consent"
    })
    record Panel(Opened opened, @Nullable Form form, LocalDate day, BodyMap map, List<OfferedInstrument> outcomes)
            implements PageModel {}

    /** @param earlier how many more there are before these */
    @ShownBy("recording/changes")
    record Changes(UUID clientId, long version, List<HistoryEntry> changes, long earlier) implements PageModel {}

    PanelPage(
            Panels panels,
            PanelOpening opening,
            ReadingPolicy policy,
            History history,
            ResourceLoader files,
            Choices choices,
            Clock clock) {
        this.panels = panels;
        this.opening = opening;
        this.policy = policy;
        this.history = history;
        this.files = files;
        this.choices = choices;
        this.clock = clock;
    }

    @ShowsNoRecord("an empty form")
    @GetMapping("/clients/panels/register-client")
    ModelAndView register(@SignedIn Actor actor) {
        policy.records(actor);
        var today = LocalDate.now(clock);
        opening.requireMayRegister(actor, today);
        return new Registration(null, null, today, actor, choices).asPage();
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/{command:[a-z]+(?:-[a-z]+)+}")
    ModelAndView panel(@SignedIn Actor actor, @PathVariable UUID clientId, @PathVariable String command, Named named) {
        var form = Form.of(command).orElseThrow(Refusals::unknownEntry);
        var isDrawn = !hasTemplate(command);
        if (isDrawn && !form.isPlain()) {
            throw Refusals.unknownEntry();
        }
        var opened = panels.open(actor, clientId, named);
        var subject = new Subject(opened);
        if (subject.isMissing(form)) {
            return Refused.notNamed(command, opened).asPage();
        }
        var asked = Asked.today(command, opened, subject.known(form)).on(opened.days(null));
        return opening.of(
                asked, "recording/" + (isDrawn ? "form" : command), day -> panel(opened, isDrawn ? form : null, day));
    }

    private boolean hasTemplate(String command) {
        return files.getResource("classpath:templates/recording/" + command + ".html")
                .exists();
    }

    private static Panel panel(Opened opened, @Nullable Form form, LocalDate day) {
        var episode = Optional.ofNullable(opened.episode());
        return new Panel(
                opened,
                form,
                day,
                BodyMap.of(episode.map(Episode::findings).orElse(List.of())),
                OfferedInstrument.after(episode.map(Episode::outcomes).orElse(List.of())));
    }

    /** The entries since a version, for a person whose command was refused because the record has changed. */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/changes")
    ModelAndView changes(@SignedIn Actor actor, @PathVariable UUID clientId, @RequestParam long since) {
        var newest = history.page(policy.records(actor), HistoryQuestion.newest(clientId), null, MOST_CHANGES, false)
                .entries();
        var version = newest.getFirst().version();
        var changes = newest.stream().filter(entry -> entry.version() > since).toList();
        return new Changes(clientId, version, changes, version - since - changes.size()).asPage();
    }
}
