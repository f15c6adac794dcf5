package care.anamnesis.query.careplan;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A visit that took place or did not, with the treatment note in its four parts and what was added to it (R36, R48).
 *
 * @param totalMinutes as the note gives them, else the timed minutes
 * @param timedMinutes the sum over the interventions
 * @param supervisorId of the supervisor who took part (R37)
 * @param supervisor the name of that supervisor
 * @param signed absent while the note is open
 */
public record Visit(
        UUID visitId,
        LocalDate visitedOn,
        Attendance attendance,
        List<Intervention> interventions,
        int totalMinutes,
        int timedMinutes,
        @Nullable String supervisorId,
        @Nullable String supervisor,
        @Nullable String subjective,
        @Nullable String objective,
        @Nullable String assessment,
        @Nullable String plan,
        @Nullable Signed signed,
        List<Signed> cosigned,
        List<Addendum> addenda,
        Entry entry)
        implements Fact {

    public record Addendum(String text, Entry entry) implements Part {}

    static List<Visit> evolve(List<Visit> visits, VisitEvent event, Entry entry) {
        return switch (event) {
            case VisitRecorded e -> Fact.with(visits, recorded(e, entry));
            case VisitSigned e ->
                changing(visits, e, it -> it.with(Signed.of(e.signature(), entry), it.cosigned, it.addenda));
            case VisitCosigned e -> changing(visits, e, it -> it.cosignedBy(Signed.of(e.signature(), entry)));
            case AddendumAdded e -> changing(visits, e, it -> it.withAddendum(new Addendum(e.text(), entry)));
        };
    }

    public boolean attended() {
        return attendance == Attendance.ATTENDED;
    }

    boolean isSignedBy(LocalDate day) {
        return signed != null && !day.isBefore(signed.signedOn());
    }

    private static List<Visit> changing(List<Visit> visits, VisitEvent e, UnaryOperator<Visit> change) {
        return Fact.changing(visits, Visit::visitId, e.visitId(), change);
    }

    private static Visit recorded(VisitRecorded e, Entry entry) {
        var timed = e.interventions().stream().mapToInt(Intervention::minutes).sum();
        return new Visit(
                e.visitId(),
                e.visitedOn(),
                e.attendance(),
                e.interventions(),
                e.totalMinutes() == null ? timed : e.totalMinutes(),
                timed,
                e.supervisorId(),
                e.supervisor(),
                e.subjective(),
                e.objective(),
                e.assessment(),
                e.plan(),
                null,
                List.of(),
                List.of(),
                entry);
    }

    private Visit cosignedBy(Signed by) {
        return with(signed, Fact.with(cosigned, by), addenda);
    }

    private Visit withAddendum(Addendum addendum) {
        return with(signed, cosigned, Fact.with(addenda, addendum));
    }

    private Visit with(@Nullable Signed signed, List<Signed> cosigned, List<Addendum> addenda) {
        return new Visit(
                visitId,
                visitedOn,
                attendance,
                interventions,
                totalMinutes,
                timedMinutes,
                supervisorId,
                supervisor,
                subjective,
                objective,
                assessment,
                plan,
                signed,
                cosigned,
                addenda,
                entry);
    }
}
