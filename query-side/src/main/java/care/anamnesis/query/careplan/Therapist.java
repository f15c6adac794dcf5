package care.anamnesis.query.careplan;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after the client.
 *
 * @param until the day on which someone else took over or the person took on something else; absent while it lasts
 * @param replaces the id of the primary therapist who handed over to this one
 */
public record Therapist(
        String therapistId,
        String name,
        CareResponsibility responsibility,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String replaces,
        @Nullable String reason,
        Entry entry)
        implements Fact {

    static List<Therapist> with(List<Therapist> therapists, TherapistAssigned e, Entry entry) {
        var all = Fact.with(
                therapists,
                new Therapist(
                        e.therapistId(),
                        e.therapistName(),
                        e.responsibility(),
                        e.assignedOn(),
                        null,
                        e.replaces(),
                        e.reason(),
                        entry));
        var result = new ArrayList<Therapist>();
        for (var i = 0; i < all.size(); i++) {
            result.add(all.get(i).endedBy(all.subList(i + 1, all.size())));
        }
        return List.copyOf(result);
    }

    boolean isPrimaryOn(LocalDate day) {
        return responsibility == CareResponsibility.PRIMARY
                && !day.isBefore(since)
                && (until == null || day.isBefore(until));
    }

    private Therapist endedBy(List<Therapist> later) {
        var end = later.stream()
                .filter(this::isEndedBy)
                .map(Therapist::since)
                .findFirst()
                .orElse(null);
        return new Therapist(therapistId, name, responsibility, since, end, replaces, reason, entry);
    }

    private boolean isEndedBy(Therapist later) {
        var takesOver =
                responsibility == CareResponsibility.PRIMARY && later.responsibility == CareResponsibility.PRIMARY;
        return takesOver || later.therapistId.equals(therapistId);
    }
}
