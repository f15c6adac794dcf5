package care.anamnesis.query.careplan;

import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No visits are expected from the first day until the day before {@code resumedOn}, if there is one. */
public record Hold(
        LocalDate from,
        String reason,
        @Nullable LocalDate resumedOn,
        @Nullable Resumption resumption,
        Entry entry) implements Part {

    public record Resumption(@Nullable String reason, Entry entry) implements Part {}

    static List<Hold> held(List<Hold> holds, TreatmentPlanHeld e, Entry entry) {
        return Fact.with(holds, new Hold(e.heldOn(), e.reason(), null, null, entry));
    }

    /** Ends the hold that lasts. There is none if it was entered in error after the plan was resumed. */
    static List<Hold> resumed(List<Hold> holds, TreatmentPlanResumed e, Entry entry) {
        var changed = new ArrayList<>(holds);
        for (var i = changed.size() - 1; i >= 0; i--) {
            if (changed.get(i).resumedOn() == null) {
                changed.set(i, changed.get(i).until(e, entry));
                break;
            }
        }
        return List.copyOf(changed);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (resumedOn == null || day.isBefore(resumedOn));
    }

    private Hold until(TreatmentPlanResumed e, Entry resumed) {
        return new Hold(from, reason, e.resumedOn(), new Resumption(e.reason(), resumed), entry);
    }
}
