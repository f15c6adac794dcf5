package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals, how far they have come, and the reports that tell it. */
record GoalSentences(Phrases say) {

    String of(GoalEvent event, Subjects subjects) {
        return switch (event) {
            case GoalSet e -> {
                subjects.name(e.goalId(), say.texts().text("words.quoted.closed", e.statement()));
                yield sentences(set(e), say.spoken("GoalSet.words", e.clientWords()), measured(e.measure()));
            }
            case GoalProgressRecorded e ->
                sentences(
                        progress(e, goal(e.goalId(), subjects)),
                        e.progress() == null ? "" : say.quoted(e.progress()),
                        say.because(e.reason()));
        };
    }

    String of(ReportEvent event, Subjects subjects) {
        return switch (event) {
            case ProgressReportRecorded e ->
                sentences(
                        say.told(e, say.signed(e.signature())),
                        assessed(e.goals(), subjects),
                        say.spoken("ProgressReportRecorded.plan", e.planForContinuing()),
                        say.spoken("ProgressReportRecorded.changes", e.changes()));
        };
    }

    String assessed(List<GoalAssessment> goals, Subjects subjects) {
        return goals.stream()
                .map(it -> say.text(
                        "assessed", goal(it.goalId(), subjects), say.words(it.status()), say.quoted(it.assessment())))
                .collect(Collectors.joining(" "));
    }

    private String goal(UUID goalId, Subjects subjects) {
        return subjects.nameOf(GoalSet.class, goalId, say.text("unnamed.goal"));
    }

    private String set(GoalSet e) {
        return e.targetDate() == null
                ? say.text(key(e, e.term()), say.quoted(e.statement()))
                : say.text(key(e, e.term(), "until"), say.quoted(e.statement()), say.day(e.targetDate()));
    }

    private String measured(@Nullable GoalMeasure measure) {
        if (measure == null) {
            return "";
        }
        var name = InstrumentCatalogue.standard()
                .find(measure.instrument())
                .map(Instrument::name)
                .orElse(measure.instrument());
        return say.text("GoalSet.measure", measure.target().toPlainString(), name);
    }

    private String progress(GoalProgressRecorded e, String goal) {
        return e.attainment() == null
                ? say.told(e, goal, say.words(e.status()))
                : say.text(key(e, "attained"), goal, say.words(e.status()), signed(e.attainment()));
    }

    /** With a sign, as the scale is read. */
    private static String signed(int level) {
        var sign = level > 0 ? "+" : level < 0 ? "−" : "";
        return sign + Math.abs(level);
    }
}
