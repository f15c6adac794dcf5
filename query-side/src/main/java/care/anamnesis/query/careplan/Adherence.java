package care.anamnesis.query.careplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How faithfully the client practised between two days that both count: on how many days that was reported, and how much
 * of the dose was done in the {@linkplain PracticeCycle cycles} that ended in these days and of which something was
 * reported. What was not reported counts neither way. The numbers of neighbouring windows add up to those of both.
 *
 * @param days on which the practice was the client's to do
 * @param reported on so many of them the client reported
 * @param practised on so many of them it was done, as was said last of each day
 * @param asked the times that the reported cycles ask for
 * @param done of these; more than the dose of one cycle does not make up for less in another
 * @param percent absent where nothing was asked for
 */
public record Adherence(
        LocalDate from,
        LocalDate until,
        int days,
        int reported,
        int practised,
        int asked,
        int done,
        @Nullable Integer percent) {
    static final int DAYS = 28;

    /** The days that have passed: today there is still time. */
    static Adherence before(LocalDate today, HomePractice practice, Episode episode) {
        return between(today.minusDays(DAYS), today.minusDays(1), practice, episode);
    }

    public static Adherence between(LocalDate from, LocalDate until, HomePractice practice, Episode episode) {
        var logs = practice.reported();
        var days = from.datesUntil(until.plusDays(1))
                .filter(day -> practice.isInForceOn(day) && episode.expectsCareOn(day))
                .toList();
        var reported =
                days.stream().flatMap(day -> Stream.ofNullable(logs.get(day))).toList();
        var cycles = PracticeCycle.ending(new Window(from, until), practice, episode).stream()
                .filter(PracticeCycle::reported)
                .toList();
        return of(
                from,
                until,
                days.size(),
                reported.size(),
                (int) reported.stream().filter(HomePractice.Log::done).count(),
                cycles.stream().mapToInt(PracticeCycle::asked).sum(),
                cycles.stream().mapToInt(PracticeCycle::done).sum());
    }

    /** Of several practices over the same days; empty if there is none. */
    public static Optional<Adherence> together(Collection<Adherence> practices) {
        return practices.stream().reduce(Adherence::and);
    }

    private Adherence and(Adherence other) {
        return of(
                from,
                until,
                days + other.days,
                reported + other.reported,
                practised + other.practised,
                asked + other.asked,
                done + other.done);
    }

    private static Adherence of(
            LocalDate from, LocalDate until, int days, int reported, int practised, int asked, int done) {
        var percent = asked == 0 ? null : Math.round(100f * done / asked);
        return new Adherence(from, until, days, reported, practised, asked, done, percent);
    }
}
