package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.PeriodUnit;
import care.anamnesis.standalone.practice.Complaint.Exercise;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client practises at home, and the client's reports about it. */
final class HomeProgramme {
    private final Episode episode;
    private final Dice dice;
    private final double adherence;
    private final boolean keepsDiary;
    private final List<Exercise> notGiven;
    private final List<Practice> practices = new ArrayList<>();
    private final Map<UUID, LocalDate> lastTold = new HashMap<>();
    private LocalDate toldUntil;

    private record Practice(UUID id, Exercise exercise, int minutes, LocalDate since) {
        double sharePerDay() {
            var days = exercise.every() * (exercise.unit() == PeriodUnit.WEEK ? 7 : 1);
            return Math.min(1, (double) exercise.times() / days);
        }

        /**
         * Practice for several times a day is done that often, except on Sundays; a log gives no number where once is
         * enough.
         */
        @Nullable
        Integer timesOn(LocalDate day) {
            if (exercise.unit() != PeriodUnit.DAY || exercise.every() > 1 || exercise.times() == 1) {
                return null;
            }
            return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : exercise.times();
        }

        int minutesOn(LocalDate day) {
            var times = timesOn(day);
            return times == null ? minutes : times * minutes;
        }

        Map<String, Object> dose() {
            return Fields.of(
                    "times", exercise.times(), "every", exercise.every(), "unit", exercise.unit(), "minutes", minutes);
        }
    }

    HomeProgramme(Episode episode) {
        this.episode = episode;
        this.dice = episode.dice();
        this.adherence = dice.between(LEAST_ADHERENCE, MOST_ADHERENCE);
        this.keepsDiary = dice.falls(KEEPS_A_DIARY);
        this.notGiven = new ArrayList<>(dice.some(episode.complaint().exercises(), Integer.MAX_VALUE));
        this.toldUntil = episode.today();
    }

    void assign() {
        toldUntil = episode.today();
        for (var i = dice.between(1, 2); i > 0; i--) {
            assignNext();
        }
    }

    /** What was practised from the last visit to the day before this one. */
    void tell(LocalDate day) {
        var from = toldUntil;
        var remembered = day.minusDays(DAYS_REMEMBERED_WITHOUT_A_DIARY);
        if (!keepsDiary && from.isBefore(remembered)) {
            from = remembered;
        }
        from.datesUntil(day).forEach(practicedOn -> practices.forEach(practice -> tell(practice, practicedOn)));
        toldUntil = day;
    }

    /** Makes it harder, or replaces it. */
    void adapt() {
        if (!practices.isEmpty() && dice.falls(PRACTICE_REVISED)) {
            practices.add(revised(practices.removeFirst()));
        }
        if (!practices.isEmpty() && !notGiven.isEmpty() && dice.falls(PRACTICE_REPLACED)) {
            discontinue(practices.removeFirst(), "practice replaced");
            assignNext();
        }
    }

    /** Ends what the client need not continue. */
    List<UUID> continuedAfterDischarge() {
        for (var practice : List.copyOf(practices)) {
            if (!dice.falls(PRACTICE_CONTINUED_AFTER_DISCHARGE)) {
                practices.remove(practice);
                discontinue(practice, "practice ends");
            }
        }
        return practices.stream().map(Practice::id).toList();
    }

    private void assignNext() {
        var exercise = notGiven.removeLast();
        var practice = new Practice(dice.id(), exercise, exercise.minutes(), episode.today());
        practices.add(practice);
        episode.add(
                "assign-home-practice",
                "practiceId",
                practice.id(),
                "kind",
                exercise.kind(),
                "instructions",
                exercise.instructions(),
                "targets",
                exercise.targets(),
                "dose",
                practice.dose(),
                "assignedOn",
                episode.today());
    }

    private void tell(Practice practice, LocalDate practicedOn) {
        if (practicedOn.isBefore(practice.since()) || !dice.falls(practice.sharePerDay())) {
            return;
        }
        var done = dice.falls(adherence);
        if (!done && !dice.falls(MISSED_DAY_TOLD)) {
            return;
        }
        var dayBefore = practicedOn.minusDays(1);
        var wrongDay = dice.falls(WRONG_DATE)
                && practicedOn.isAfter(practice.since())
                && lastTold.getOrDefault(practice.id(), LocalDate.MIN).isBefore(dayBefore);
        lastTold.put(practice.id(), practicedOn);
        var version = episode.send(
                "log-home-practice",
                "practiceId",
                practice.id(),
                "practicedOn",
                wrongDay ? dayBefore : practicedOn,
                "done",
                done,
                "times",
                done ? practice.timesOn(practicedOn) : null,
                "minutes",
                done ? practice.minutesOn(practicedOn) : null,
                "note",
                dice.falls(PRACTICE_COMMENTED) ? episode.say(done ? "practised" : "not practised") : null);
        if (wrongDay) {
            Mistakes.amendSoon(episode, version, Map.of("practicedOn", practicedOn.toString()), "wrong date");
        }
    }

    private Practice revised(Practice practice) {
        var longer = new Practice(practice.id(), practice.exercise(), practice.minutes() + 5, practice.since());
        episode.send(
                "revise-home-practice",
                "practiceId",
                practice.id(),
                "instructions",
                practice.exercise().instructions() + " " + episode.say("practice made harder"),
                "targets",
                practice.exercise().targets(),
                "dose",
                longer.dose(),
                "reason",
                episode.say("practice revised"),
                "revisedOn",
                episode.today());
        return longer;
    }

    private void discontinue(Practice practice, String why) {
        episode.send(
                "discontinue-home-practice",
                "practiceId",
                practice.id(),
                "reason",
                episode.say(why),
                "discontinuedOn",
                episode.today());
    }
}
