package care.anamnesis.standalone.design;

import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.BodyMap;
import care.anamnesis.pages.record.FindingCourse;
import care.anamnesis.pages.record.OutcomeChart;
import care.anamnesis.pages.record.PracticeCalendar;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.words.Dates;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class DesignPage {
    private final Dates dates;

    DesignPage(Dates dates) {
        this.dates = dates;
    }

    @ShowsNoRecord("components with made-up content")
    @GetMapping("/design")
    String components(Model model, Locale locale) {
        var today = dates.today();
        model.addAttribute("sides", Side.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute(
                "overdue",
                new Due(
                        Due.What.CERTIFICATION,
                        null,
                        null,
                        today.minusDays(3),
                        true,
                        Due.Detail.of(Due.Why.NOT_CERTIFIED)));
        model.addAttribute(
                "soon",
                new Due(
                        Due.What.PROGRESS_REPORT,
                        null,
                        null,
                        today.plusDays(5),
                        false,
                        Due.Detail.of(Due.Why.TREATMENT_DAYS_SINCE_REPORT)));
        model.addAttribute(
                "later",
                new Due(
                        Due.What.RECERTIFICATION,
                        null,
                        null,
                        today.plusDays(40),
                        false,
                        Due.Detail.of(Due.Why.CERTIFIED_INTERVAL_ENDS)));
        var episode = SampleCourse.episode();
        model.addAttribute("bodyMap", BodyMap.of(episode));
        model.addAttribute(
                "courses", episode.findings().stream().map(FindingCourse::of).toList());
        model.addAttribute("charts", OutcomeChart.of(episode));
        model.addAttribute(
                "calendars",
                PracticeCalendar.latest(2, episode.homePractices().getFirst(), episode, SampleCourse.TODAY, locale));
        return "design/design";
    }
}
