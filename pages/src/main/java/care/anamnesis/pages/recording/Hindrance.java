package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What should be done before a client is discharged. None of it is refused later, but all of it is harder then.
 *
 * @param day of the visit that is not signed, of the last measurement, or on which something was due
 * @param visit whose note is not signed
 * @param instrument that was not measured at the end
 * @param name of the instrument
 */
record Hindrance(
        What what,
        @Nullable LocalDate day,
        @Nullable UUID visit,
        @Nullable String instrument,
        @Nullable String name) {

    enum What {
        UNSIGNED_NOTE("sign-visit"),
        NOTHING_MEASURED("record-outcome-measure"),
        NO_FINAL_SCORE("record-outcome-measure"),
        CERTIFICATION("certify-plan"),
        RECERTIFICATION("certify-plan"),
        VERBAL_ORDER_SIGNATURE("certify-plan"),
        PROGRESS_REPORT("record-progress-report");

        private final String command;

        What(String command) {
            this.command = command;
        }
    }

    /** The panel in which it is done, after the address of all panels. */
    public String panel() {
        if (visit != null) {
            return what.command + "?visit=" + visit;
        }
        return instrument == null ? what.command : what.command + "?instrument=" + instrument;
    }

    static List<Hindrance> of(CarePlan plan, Episode episode) {
        var found = new ArrayList<Hindrance>();
        episode.visits().stream()
                .filter(visit -> visit.attended() && visit.signed() == null)
                .map(visit -> new Hindrance(What.UNSIGNED_NOTE, visit.visitedOn(), visit.visitId(), null, null))
                .forEach(found::add);
        found.addAll(outcomes(episode));
        plan.due().stream()
                .filter(due -> due.overdue() && episode.episodeId().equals(due.episodeId()))
                .flatMap(due -> of(due).stream())
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** The last score counts as final if it is of the day of the last visit or later. */
    private static List<Hindrance> outcomes(Episode episode) {
        if (episode.outcomes().isEmpty()) {
            return List.of(new Hindrance(What.NOTHING_MEASURED, null, null, null, null));
        }
        return lastVisit(episode)
                .map(last -> episode.outcomes().stream()
                        .filter(series -> lastScore(series).isBefore(last))
                        .map(series -> new Hindrance(
                                What.NO_FINAL_SCORE,
                                lastScore(series),
                                null,
                                series.instrument(),
                                series.instrumentName()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Hindrance> of(Due due) {
        var what = switch (due.what()) {
            case CERTIFICATION -> What.CERTIFICATION;
            case RECERTIFICATION, CERTIFICATION_GAP -> What.RECERTIFICATION;
            case VERBAL_ORDER_SIGNATURE -> What.VERBAL_ORDER_SIGNATURE;
            case PROGRESS_REPORT -> What.PROGRESS_REPORT;
            case VISIT_SIGNATURE, AMENDMENT_REQUEST, GOAL ->
                null; // the notes are told one by one, goals are assessed in the discharge; a request outlives the
            // episode
        };
        return what == null ? Optional.empty() : Optional.of(new Hindrance(what, due.dueOn(), null, null, null));
    }

    private static Optional<LocalDate> lastVisit(Episode episode) {
        return episode.visits().reversed().stream()
                .filter(Visit::attended)
                .map(Visit::visitedOn)
                .findFirst();
    }

    private static LocalDate lastScore(OutcomeSeries series) {
        return series.measurements().getLast().entry().occurredOn();
    }
}
