package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.ScoreChange;
import care.anamnesis.query.careplan.Adherence;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.ExpectedVisits;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.OutcomeSeries.Measurement;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.practice.caseload.PainTrend;
import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.practice.caseload.Stages;
import care.anamnesis.query.practice.numbers.ClientFigures.Ended;
import care.anamnesis.query.practice.numbers.ClientFigures.WeekAtHome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts one client as of a day, as far back as any number of the practice reaches. */
final class ClientCount {
    /** The longest period, and as many weeks before it. */
    private static final int WEEKS = 2 * NumbersQuestion.LONGEST;

    private final ClientInNumbers client;
    private final CarePlan plan;
    private final LocalDate today;
    private final LocalDate from;

    private ClientCount(ClientInNumbers client, LocalDate today) {
        this.client = client;
        this.plan = client.plan();
        this.today = today;
        this.from = Period.monday(today).minusWeeks(WEEKS);
    }

    static ClientFigures of(ClientInNumbers client, LocalDate today) {
        return new ClientCount(client, today).figures();
    }

    private ClientFigures figures() {
        var episodes = plan.episodes();
        var counted = Stream.concat(
                episodes.stream().flatMap(this::counted),
                plan.seenOn(today).due().stream().filter(Due::overdue).map(this::overdue));
        return new ClientFigures(
                counted.toList(),
                episodes.stream().flatMap(episode -> ended(episode).stream()).toList(),
                episodes.stream().flatMap(this::atHome).toList());
    }

    private Stream<Counted> counted(Episode episode) {
        var visits = episode.visits().stream()
                .filter(visit -> isCounted(visit.visitedOn()))
                .map(visit -> counted(kind(visit), episode, visit.visitedOn()));
        var planned = ExpectedVisits.beginnings(episode, from, today).stream()
                .map(day -> counted(Figure.PLANNED, episode, day));
        return Stream.of(open(episode).stream(), visits, planned).flatMap(it -> it);
    }

    private Optional<Counted> open(Episode episode) {
        if (episode.status() != Episode.Status.OPEN) {
            return Optional.empty();
        }
        var opened = episode.openedOn();
        return Optional.of(counted(Figure.OPEN, stage(episode), primary(today), opened, days(opened, today), null));
    }

    private Counted overdue(Due due) {
        var dueOn = due.dueOn() == null ? today : due.dueOn();
        return counted(Figure.OVERDUE, stage(due.episodeId()), responsible(due), dueOn, days(dueOn, today), due.what());
    }

    /** A note waits for its author, everything else for the primary therapist. */
    private @Nullable Person responsible(Due due) {
        return due.what() == Due.What.VISIT_SIGNATURE ? author(due.about()) : primary(today);
    }

    private Person author(@Nullable UUID visitId) {
        return plan.episodes().stream()
                .flatMap(episode -> episode.visits().stream())
                .filter(visit -> visit.visitId().equals(visitId))
                .map(visit -> Person.of(visit.entry().recordedBy()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Person primary(LocalDate day) {
        return plan.primaryTherapistOn(day).map(Person::of).orElse(null);
    }

    private Optional<Ended> ended(Episode episode) {
        var discharge = episode.discharge();
        if (discharge == null || !isCounted(discharge.dischargedOn())) {
            return Optional.empty();
        }
        var day = discharge.dischargedOn();
        var days = days(episode.openedOn(), day);
        var visits = (int) episode.visits().stream().filter(Visit::attended).count();
        return Optional.of(new Ended(
                counted(Figure.DISCHARGED, stage(episode), primary(day), day, days, null), visits, pain(episode, day)));
    }

    /** The last score by the day of the discharge against the first one. */
    private static @Nullable ScoreChange pain(Episode episode, LocalDate until) {
        var scores = episode.outcomes().stream()
                .filter(series -> series.instrument().equals(PainTrend.INSTRUMENT))
                .flatMap(series -> series.measurements().stream())
                .filter(it -> !it.entry().occurredOn().isAfter(until))
                .map(Measurement::score)
                .toList();
        return scores.size() < 2 ? null : pain().change(scores.getFirst(), scores.getLast());
    }

    static Instrument pain() {
        return InstrumentCatalogue.standard().find(PainTrend.INSTRUMENT).orElseThrow();
    }

    private Stream<WeekAtHome> atHome(Episode episode) {
        return episode.homePractices().stream().flatMap(practice -> atHome(episode, client.withLogs(practice)));
    }

    /** Up to yesterday: today is not over yet. */
    private Stream<WeekAtHome> atHome(Episode episode, HomePractice practice) {
        var end = practice.discontinuation();
        var last = end == null ? today.minusDays(1) : earlier(end.entry().occurredOn(), today.minusDays(1));
        var weeks = new ArrayList<WeekAtHome>();
        var monday = later(from, Period.monday(practice.entry().occurredOn()));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            var until = earlier(monday.plusDays(6), today.minusDays(1));
            var week = Adherence.between(monday, until, practice, episode);
            if (week.days() > 0) {
                var whom = counted(Figure.PRACTICE, stage(episode), primary(until), monday, null, null);
                weeks.add(new WeekAtHome(whom, monday, week));
            }
        }
        return weeks.stream();
    }

    private Counted counted(Figure figure, Episode episode, LocalDate day) {
        return counted(figure, stage(episode), primary(day), day, null, null);
    }

    private Counted counted(
            Figure figure,
            Stage stage,
            @Nullable Person therapist,
            LocalDate on,
            @Nullable Integer days,
            Due.@Nullable What due) {
        return new Counted(figure, plan.clientId(), plan.name(), therapist, stage, on, days, due);
    }

    private boolean isCounted(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(today);
    }

    private static Figure kind(Visit visit) {
        return switch (visit.attendance()) {
            case ATTENDED -> Figure.HELD;
            case CANCELLED -> Figure.CANCELLED;
            case NO_SHOW -> Figure.NO_SHOW;
        };
    }

    private Stage stage(Episode episode) {
        return Stages.of(episode, today);
    }

    /** A request for amendment belongs to no episode: then the stage of the current one. */
    private Stage stage(@Nullable UUID episodeId) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(episodeId))
                .findFirst()
                .or(plan::currentEpisode)
                .map(this::stage)
                .orElse(Stage.REGISTERED);
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
