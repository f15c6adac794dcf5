package care.anamnesis.query.careplan;

import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the client practises at home. Instructions, targets and dose are those of the newest revision by clinical date.
 *
 * @param revisions the practice as first assigned, without a reason, and each revision since
 * @param logs whether the client practised on a day, as the client reports it; of one day the last one counts
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
            Entry entry) implements Part {}

    /** @param times how often on that day; absent for as often as the dose asks of one day */
    public record Log(
            boolean done,
            @Nullable Integer times,
            @Nullable Integer minutes,
            @Nullable String note,
            Entry entry) implements Part {}

    public record Discontinuation(String reason, Entry entry) implements Part {}

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
        var longest = revisions.stream()
                .mapToLong(revision -> Recurrence.of(
                                revision.dose(), revision.entry().occurredOn())
                        .mostDays())
                .max()
                .orElseThrow();
        var oldest = logs.getLast().entry().occurredOn().minusDays(Adherence.DAYS + longest);
        return withLogs(logs.stream()
                .filter(log -> !log.entry().occurredOn().isBefore(oldest))
                .toList());
    }

    /** For a reader who keeps of the logs no more than what counts. */
    public HomePractice withLogs(List<Log> logs) {
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
                adherence,
                entry);
    }

    /** What the client said last of each day on which there is a log. */
    public Map<LocalDate, Log> reported() {
        var reported = new HashMap<LocalDate, Log>();
        logs.forEach(log -> reported.put(log.entry().occurredOn(), log));
        return reported;
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(entry.occurredOn()) && !day.isAfter(lastDayOf(revisions.size() - 1));
    }

    /** The last day on which the dose of a revision counts. */
    LocalDate lastDayOf(int revision) {
        var next = revision + 1 < revisions.size()
                ? revisions.get(revision + 1).entry().occurredOn()
                : LocalDate.MAX;
        var end = discontinuation == null ? next : discontinuation.entry().occurredOn();
        return (end.isBefore(next) ? end : next).minusDays(1);
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
        var log = new Log(e.done(), e.times(), e.minutes(), e.note(), entry);
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
