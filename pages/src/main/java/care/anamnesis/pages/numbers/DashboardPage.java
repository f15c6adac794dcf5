package care.anamnesis.pages.numbers;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.practice.numbers.Dashboard;
import care.anamnesis.query.practice.numbers.ListQuestion;
import care.anamnesis.query.practice.numbers.NumbersQuestion;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The practice in numbers, and the list behind each of them. */
@Page
class DashboardPage {
    private static final int PAGE = 100;

    private final ReadingPolicy policy;
    private final Dashboard dashboard;
    private final Clock clock;
    private final Shown shown;

    DashboardPage(ReadingPolicy policy, Dashboard dashboard, Clock clock, Shown shown) {
        this.policy = policy;
        this.dashboard = dashboard;
        this.clock = clock;
        this.shown = shown;
    }

    @ShowsNoRecord("numbers over several clients")
    @GetMapping("/dashboard")
    String numbers(@SignedIn Actor actor, @Valid NumbersQuestion question, Model model) {
        var counting = dashboard.count(policy.practice(actor), null);
        model.addAttribute("question", question);
        model.addAttribute("choices", NumbersQuestion.CHOICES);
        model.addAttribute("numbers", counting.practice().numbers(question));
        stamp(model, counting);
        return "dashboard/dashboard";
    }

    @Accesses(AccessAction.LIST)
    @GetMapping("/dashboard/clients")
    String clients(
            @SignedIn Actor actor,
            @Valid ListQuestion question,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var listed = dashboard.list(policy.practice(actor), question, after, PAGE, null);
        var counting = listed.counting();
        var page = listed.page();
        shown.clients(page.clients());
        model.addAttribute("question", question);
        model.addAttribute("period", question.period(counting.practice().today()));
        model.addAttribute("page", page);
        model.addAttribute("therapist", counting.practice().therapist(question.therapist()));
        stamp(model, counting);
        return "dashboard/clients";
    }

    private void stamp(Model model, Dashboard.Counting counting) {
        model.addAttribute("asOf", new AsOf(counting.when().position(), clock.instant()));
        model.addAttribute("parked", counting.practice().parked());
        model.addAttribute("behind", counting.behind());
    }
}
