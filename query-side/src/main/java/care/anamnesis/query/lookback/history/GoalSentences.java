package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.day;
import static care.anamnesis.query.lookback.history.Phrases.quoted;
import static care.anamnesis.query.lookback.history.Phrases.words;

import care.anamnesis.events.ClinicalEvent.GoalEvent;
import care.anamnesis.events.ClinicalEvent.GoalProgressRecorded;
import care.anamnesis.events.ClinicalEvent.GoalSet;
import care.anamnesis.events.ClinicalEvent.ProgressReportRecorded;
import care.anamnesis.events.ClinicalEvent.ReportEvent;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals, how far they have come, and the reports that tell it. */
final class GoalSentences {
    private GoalSentences() {}

    static String of(GoalEvent event, Subjects subjects) {
        return switch (event) {
            case GoalSet e -> {
                subjects.name(e.goalId(), "“" + e.statement() + "”");
                yield set(e);
            }
            case GoalProgressRecorded e ->
                "Goal " + goal(e, subjects) + ": " + words(e.status()) + attainment(e.attainment()) + "."
                        + (e.progress() == null ? "" : " " + quoted(e.progress())) + because(e.reason());
        };
    }

    static String of(ReportEvent event, Subjects subjects) {
        return switch (event) {
            case ProgressReportRecorded e ->
                "Progress report by " + Phrases.signed(e.signature()) + "."
                        + assessed(e.goals(), subjects) + " Plan for continuing: " + quoted(e.planForContinuing())
                        + (e.changes() == null ? "" : " Changes: " + quoted(e.changes()));
        };
    }

    static String assessed(List<GoalAssessment> goals, Subjects subjects) {
        return goals.stream()
                .map(it -> " Goal " + subjects.nameOf(GoalSet.class, it.goalId(), "of the client") + ", "
                        + words(it.status()) + ": " + quoted(it.assessment()))
                .collect(Collectors.joining());
    }

    private static String goal(GoalEvent e, Subjects subjects) {
        return subjects.nameOf(GoalSet.class, e.goalId(), "of the client");
    }

    private static String set(GoalSet e) {
        var term = e.term() == GoalTerm.LONG_TERM ? "long-term" : "short-term";
        var until = e.targetDate() == null ? "" : " until " + day(e.targetDate());
        var spoken = e.clientWords() == null ? "" : " In the client’s words: " + quoted(e.clientWords());
        return "Set a " + term + " goal" + until + ": " + quoted(e.statement()) + spoken + measured(e.measure());
    }

    private static String measured(@Nullable GoalMeasure measure) {
        if (measure == null) {
            return "";
        }
        var name = InstrumentCatalogue.standard()
                .find(measure.instrument())
                .map(Instrument::name)
                .orElse(measure.instrument());
        return " Met at " + measure.target().toPlainString() + " on “" + name + "”.";
    }

    /** With a sign, as the scale is read. */
    private static String attainment(@Nullable Integer level) {
        if (level == null) {
            return "";
        }
        var sign = level > 0 ? "+" : level < 0 ? "−" : "";
        return ", attainment " + sign + Math.abs(level);
    }
}
