package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.Sparkline;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Episode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The progress report: how each goal stands, and how care goes on. */
@Page
class ReportPanel {
    private final Writing writing;

    ReportPanel(Writing writing) {
        this.writing = writing;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/record-progress-report")
    String report(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var plan = writing.open(actor, clientId, named, model);
        var open = Writing.openEpisode(model);
        if (open.isEmpty()) {
            return NotNow.because(model, "record-progress-report", NotNow.NO_OPEN_EPISODE);
        }
        var episode = open.get();
        var goals = ReportedGoal.of(episode);
        if (goals.isEmpty()) {
            return NotNow.because(model, "record-progress-report", "no-goals");
        }
        model.addAttribute("goals", goals);
        model.addAttribute(
                "lines", episode.outcomes().stream().map(Sparkline::of).toList());
        model.addAttribute("due", due(plan, episode));
        return "recording/record-progress-report";
    }

    private static @Nullable Due due(CarePlan plan, Episode episode) {
        return plan.due().stream()
                .filter(due -> due.what() == Due.What.PROGRESS_REPORT
                        && episode.episodeId().equals(due.episodeId()))
                .findFirst()
                .orElse(null);
    }
}
