package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the client practises at home. Instructions, targets and dose are those of the newest revision by clinical date.
 *
 * @param revisions the practice as first assigned, without a reason, and each revision since
 * @param logs day by day whether the client practised, as the client tells it
 * @param adherence over the four weeks before the day on which one looks; absent where nobody looks
 */
public record HomePractice(
        UUID practiceId,
        HomePracticeKind kind,
        Status status,
        String instructions,
        List<Target> targets,
        Dose dose,
        List<Revision> revisions,
        List<Log> logs,
        @Nullable Discontinuation discontinuation,
        @Nullable Adherence adherence,
        Entry entry)
        implements Fact {

    public enum Status {
        ACTIVE,
        DISCONTINUED
    }

    public record Target(String structure, String structureName) {}

    public record Revision(
            String instructions,
            List<Target> targets,
            Dose dose,
            @Nullable String reason,
            Entry entry) implements Fact {}

    public record Log(
            boolean done,
            @Nullable Integer minutes,
            @Nullable String note,
            Entry entry) implements Fact {}

    public record Discontinuation(String reason, Entry entry) implements Fact {}

    static List<HomePractice> evolve(List<HomePractice> practices, HomePracticeEvent event, Entry entry) {
        return switch (event) {
            case HomePracticeAssigned e -> Fact.with(practices, assigned(e, entry));
            case HomePracticeRevised e -> changing(practices, e, practice -> practice.revised(e, entry));
            case HomePracticeDiscontinued e -> changing(practices, e, practice -> practice.discontinued(e, entry));
            case HomePracticeLogged e -> changing(practices, e, practice -> practice.logged(e, entry));
        };
    }

    HomePractice seenOn(LocalDate day, Episode episode) {
        return new HomePractice(
                practiceId,
                kind,
                status,
                instructions,
                targets,
                dose,
                revisions,
                logs,
                discontinuation,
                Adherence.before(day, this, episode),
                entry);
    }

    /** With only those logs that can count for {@link Adherence} on the day of the newest one or later. */
    HomePractice withRecentLogs() {
        if (logs.isEmpty()) {
            return this;
        }
        var oldest = logs.getLast().entry().occurredOn().minusDays(Adherence.DAYS);
        var recent = logs.stream()
                .filter(log -> !log.entry().occurredOn().isBefore(oldest))
                .toList();
        return new HomePractice(
                practiceId,
                kind,
                status,
                instructions,
                targets,
                dose,
                revisions,
                recent,
                discontinuation,
                adherence,
                entry);
    }

    /** For a reader who keeps of the logs no more than the days on which the client practised. */
    public HomePractice practisedOn(List<LocalDate> days) {
        var done = days.stream()
                .map(day -> new Log(
                        true,
                        null,
                        null,
                        new Entry(
                                entry.version(),
                                day,
                                entry.recordedAt(),
                                entry.recordedBy(),
                                entry.onBehalfOf(),
                                List.of())))
                .toList();
        return new HomePractice(
                practiceId,
                kind,
                status,
                instructions,
                targets,
                dose,
                revisions,
                done,
                discontinuation,
                adherence,
                entry);
    }

    private static List<HomePractice> changing(
            List<HomePractice> practices, HomePracticeEvent e, UnaryOperator<HomePractice> change) {
        return Fact.changing(practices, HomePractice::practiceId, e.practiceId(), change);
    }

    private static HomePractice assigned(HomePracticeAssigned e, Entry entry) {
        var first = new Revision(e.instructions(), targets(e.targets()), e.dose(), null, entry);
        return of(e.practiceId(), e.kind(), Status.ACTIVE, List.of(first), List.of(), null, entry);
    }

    private HomePractice revised(HomePracticeRevised e, Entry entry) {
        var revision = new Revision(e.instructions(), targets(e.targets()), e.dose(), e.reason(), entry);
        return of(practiceId, kind, status, Fact.with(revisions, revision), logs, discontinuation, this.entry);
    }

    private HomePractice logged(HomePracticeLogged e, Entry entry) {
        var log = new Log(e.done(), e.minutes(), e.note(), entry);
        return of(practiceId, kind, status, revisions, Fact.with(logs, log), discontinuation, this.entry);
    }

    private HomePractice discontinued(HomePracticeDiscontinued e, Entry entry) {
        var end = new Discontinuation(e.reason(), entry);
        return of(practiceId, kind, Status.DISCONTINUED, revisions, logs, end, this.entry);
    }

    private static HomePractice of(
            UUID practiceId,
            HomePracticeKind kind,
            Status status,
            List<Revision> revisions,
            List<Log> logs,
            @Nullable Discontinuation end,
            Entry entry) {
        var now = revisions.getLast();
        return new HomePractice(
                practiceId,
                kind,
                status,
                now.instructions(),
                now.targets(),
                now.dose(),
                revisions,
                logs,
                end,
                null,
                entry);
    }

    private static List<Target> targets(List<String> structures) {
        return structures.stream()
                .map(structure ->
                        new Target(structure, StructureCatalogue.standard().nameOf(structure)))
                .toList();
    }
}
