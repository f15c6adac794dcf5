package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Form;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.Variables;
import care.anamnesis.pages.record.BodyMap;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A panel for each command: the template of the command's name, or where there is none the fields of its {@link Form}. Who
 * may send the command, the command's side decides.
 */
@Page
class PanelPage {
    private static final int MOST_CHANGES = 20;

    private final Panels panels;
    private final ReadingPolicy policy;
    private final History history;
    private final ResourceLoader files;
    private final Choices choices;
    private final Clock clock;

    record Registration(LocalDate today, Actor person, Choices choices) {}

    /**
     * @param form null where the command has a template of its own
     * @param outcomes what can be measured, and what was measured last
     */
    record Panel(@Nullable Form form, BodyMap map, List<OfferedInstrument> outcomes) {}

    /** @param earlier how many more there are before these */
    record Changes(UUID clientId, long version, List<HistoryEntry> changes, long earlier) {}

    PanelPage(
            Panels panels, ReadingPolicy policy, History history, ResourceLoader files, Choices choices, Clock clock) {
        this.panels = panels;
        this.policy = policy;
        this.history = history;
        this.files = files;
        this.choices = choices;
        this.clock = clock;
    }

    @ShowsNoRecord("an empty form")
    @GetMapping("/clients/panels/register-client")
    String register(@SignedIn Actor actor, Model model) {
        policy.records(actor);
        Variables.of(model, new Registration(LocalDate.now(clock), actor, choices));
        return "recording/register-client";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/{command:[a-z]+(?:-[a-z]+)+}")
    String panel(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @PathVariable String command,
            Named named,
            Model model) {
        var form = plainForm(command);
        var opened = panels.open(actor, clientId, named);
        var episode = Optional.ofNullable(opened.episode());
        Variables.of(
                model,
                opened,
                new Panel(
                        form,
                        BodyMap.of(episode.map(Episode::findings).orElse(List.of())),
                        OfferedInstrument.after(episode.map(Episode::outcomes).orElse(List.of()))));
        return "recording/" + (form == null ? command : "form");
    }

    /** Null where the command has a template of its own. */
    private @Nullable Form plainForm(String command) {
        return files.getResource("classpath:templates/recording/" + command + ".html")
                        .exists()
                ? null
                : Form.of(command).filter(Form::isPlain).orElseThrow(Refusals::unknownEntry);
    }

    /** What was written since a version, for whoever was about to write and did not know. */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/changes")
    String changes(@SignedIn Actor actor, @PathVariable UUID clientId, @RequestParam long since, Model model) {
        var newest = history.page(policy.records(actor), HistoryQuestion.newest(clientId), null, MOST_CHANGES, false)
                .entries();
        var version = newest.getFirst().version();
        var changes = newest.stream().filter(entry -> entry.version() > since).toList();
        Variables.of(model, new Changes(clientId, version, changes, version - since - changes.size()));
        return "recording/changes";
    }
}
