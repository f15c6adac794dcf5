package care.anamnesis.query.careplan;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.Intervention;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit that took place or did not, with the treatment note in its four parts. */
public record Visit(
        UUID visitId,
        LocalDate visitedOn,
        Attendance attendance,
        List<Intervention> interventions,
        int totalMinutes,
        @Nullable String subjective,
        @Nullable String objective,
        @Nullable String assessment,
        @Nullable String plan,
        Entry entry)
        implements Fact {

    static List<Visit> evolve(List<Visit> visits, VisitEvent event, Entry entry) {
        return switch (event) {
            case VisitRecorded e -> Fact.with(visits, recorded(e, entry));
        };
    }

    private static Visit recorded(VisitRecorded e, Entry entry) {
        return new Visit(
                e.visitId(),
                e.visitedOn(),
                e.attendance(),
                e.interventions(),
                e.interventions().stream().mapToInt(Intervention::minutes).sum(),
                e.subjective(),
                e.objective(),
                e.assessment(),
                e.plan(),
                entry);
    }
}
