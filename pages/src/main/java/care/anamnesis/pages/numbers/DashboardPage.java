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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView numbers(@SignedIn Actor actor, @Valid NumbersQuestion question) {
        var counting = dashboard.count(policy.practice(actor), null);
        var numbers = counting.practice().numbers(question);
        return new DashboardModel(question, NumbersQuestion.CHOICES, numbers, stamp(counting)).asPage();
    }

    @Accesses(AccessAction.LIST)
    @GetMapping("/dashboard/clients")
    ModelAndView clients(
            @SignedIn Actor actor,
            @Valid ListQuestion question,
            @RequestParam(required = false) @Nullable String after) {
        var listed = dashboard.list(policy.practice(actor), question, after, PAGE, null);
        var counting = listed.counting();
        var page = listed.page();
        shown.clients(page.clients());
        var practice = counting.practice();
        return new DashboardModel.Clients(
                        question,
                        question.period(practice.today()),
                        page,
                        practice.therapist(question.therapist()),
                        stamp(counting))
                .asPage();
    }

    private DashboardModel.Stamp stamp(Dashboard.Counting counting) {
        return new DashboardModel.Stamp(
                new AsOf(counting.when().position(), clock.instant()),
                counting.practice().parked(),
                counting.behind());
    }
}
