package care.anamnesis.query.careplan;

import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.PauseReason;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No visits, reports or home practice are expected from the first day until the day before {@code until}, if there is one.
 *
 * @param until the day on which care was resumed, or ended with a discharge
 */
public record Pause(
        LocalDate from,
        PauseReason reason,
        @Nullable String note,
        @Nullable LocalDate expectedReturnOn,
        @Nullable LocalDate until,
        @Nullable Resumption resumption,
        Entry entry)
        implements Part {

    public record Resumption(@Nullable String note, Entry entry) implements Part {}

    /** It may be recorded after a discharge that has ended it. */
    static List<Pause> paused(List<Pause> pauses, CarePaused e, List<Discharge> discharges, Entry entry) {
        var end = discharges.stream()
                .map(Discharge::dischargedOn)
                .filter(day -> !day.isBefore(e.pausedOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return Fact.with(
                pauses, new Pause(e.pausedOn(), e.pauseReason(), e.note(), e.expectedReturnOn(), end, null, entry));
    }

    /** Several may last, if the resumption between them was entered in error. */
    static List<Pause> resumed(List<Pause> pauses, CareResumed e, Entry entry) {
        return pauses.stream()
                .map(pause -> pause.resumption == null && pause.covers(e.resumedOn())
                        ? pause.until(e.resumedOn(), new Resumption(e.note(), entry))
                        : pause)
                .toList();
    }

    static List<Pause> ended(List<Pause> pauses, LocalDate dischargedOn) {
        return pauses.stream()
                .map(pause -> pause.covers(dischargedOn) ? pause.until(dischargedOn, null) : pause)
                .toList();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    private Pause until(LocalDate day, @Nullable Resumption resumption) {
        return new Pause(from, reason, note, expectedReturnOn, day, resumption, entry);
    }
}
