package care.anamnesis.pages.lookback;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.difference.Differences;
import care.anamnesis.query.lookback.difference.Differences.Compared;
import care.anamnesis.query.lookback.difference.Differences.Versions;
import care.anamnesis.query.lookback.difference.Edge;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.record.RecordedEvent;
import care.anamnesis.query.words.Group;
import care.anamnesis.query.words.Line;
import care.anamnesis.query.words.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of a record side by side, in words, with the entries behind each line. */
@Page
class DiffPage {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** So many differences are shown at once; more are folded by section, each with its count. */
    private static final int FEW = 12;

    private final ReadingPolicy policy;
    private final Differences differences;
    private final History history;
    private final Wording wording;
    private final Clock clock;

    /**
     * @param last the version of the last entry
     * @param entries how many lie between the two
     * @param people who wrote them
     */
    @ShownBy("diff/diff")
    private record DiffModel(
            CarePlan plan,
            HistoryEntry from,
            HistoryEntry to,
            long last,
            List<Milestone> milestones,
            List<Group<Line>> groups,
            int count,
            int few,
            long entries,
            List<String> people,
            AsOf asOf)
            implements PageModel {}

    DiffPage(ReadingPolicy policy, Differences differences, History history, Wording wording, Clock clock) {
        this.policy = policy;
        this.differences = differences;
        this.history = history;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param from a version, an instant or a day, which stands for what was written by its end; the end of the first visit
     *     unless it is given
     * @param to the same; the last version unless it is given. The two may come in either order
     */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/diff")
    ModelAndView diff(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var scope = policy.records(actor);
        var compared = differences.between(scope, clientId, record -> versions(record, from, to));
        var lines = lines(compared);
        var diff = compared.diff();
        return new DiffModel(
                        compared.after(),
                        history.entry(scope, clientId, diff.from()),
                        history.entry(scope, clientId, diff.to()),
                        compared.history().size(),
                        Milestone.of(compared.history()),
                        Group.of(lines, Line::section, Line::subject),
                        lines.size(),
                        FEW,
                        diff.to() - diff.from(),
                        people(lines),
                        new AsOf(compared.head(), clock.instant()))
                .asPage();
    }

    private List<Line> lines(Compared compared) {
        var told = wording.in(compared.after(), compared.before());
        return compared.diff().lines().stream()
                .filter(line -> Wording.isForPeople(line.path()))
                .map(line -> told.line(new Change(line.path(), line.kind(), line.index(), line.before(), line.after()))
                        .because(line.causes()))
                .toList();
    }

    private static List<String> people(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.causes().stream())
                .map(Cause::actor)
                .map(Actor::name)
                .distinct()
                .toList();
    }

    private Versions versions(List<RecordedEvent> record, @Nullable String from, @Nullable String to) {
        var one = from == null || from.isEmpty() ? endOfFirstVisit(record) : version(record, "from", from);
        var other = to == null || to.isEmpty() ? record.size() : version(record, "to", to);
        return new Versions(Math.min(one, other), Math.max(one, other));
    }

    private long version(List<RecordedEvent> record, String name, String value) {
        return Edge.version(record, name, DAY.matcher(value).matches() ? endOf(value) : value);
    }

    private String endOf(String day) {
        try {
            var next = LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone());
            return next.toInstant().minusNanos(1).toString();
        } catch (DateTimeParseException _) {
            throw Refusals.badRequest("There is no such day.");
        }
    }

    /** What happened by that day and was written first; the first entry where no visit has taken place. */
    private static long endOfFirstVisit(List<RecordedEvent> record) {
        return Milestone.of(record).stream()
                .filter(it -> it.kind() == Milestone.Kind.VISIT)
                .findFirst()
                .map(visit -> record.stream()
                        .takeWhile(it -> it.version() <= visit.version()
                                || it.event().occurredOn().equals(visit.day()))
                        .count())
                .orElse(1L);
    }
}
