package care.anamnesis.pages.record;

import care.anamnesis.events.VisitFrequency;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.Therapist;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.practice.caseload.Stages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A state of a client's record, of now or of any other moment, as the sections of {@code client/sections} show it. They show
 * nothing to record unless the page says so by {@code recording}.
 *
 * @param day on which the reader stands
 * @param episode that is shown, null before the first one, and all that follows with it
 * @param frequency of the visits on the day, null where none is planned
 * @param courses of the findings, by their ids
 * @param calendars of the home practices, by their ids
 */
public record RecordModel(
        CarePlan plan,
        LocalDate day,
        @Nullable Therapist therapist,
        @Nullable Episode episode,
        @Nullable Stage stage,
        @Nullable VisitFrequency frequency,
        List<FrequencyPeriod> frequencies,
        @Nullable BodyMap map,
        Map<UUID, FindingCourse> courses,
        List<OutcomeChart> charts,
        Map<UUID, List<PracticeCalendar>> calendars,
        List<Visit> visits)
        implements PageModel {
    private static final int MONTHS = 2;

    /**
     * @param record as folded; what depends on the day is worked out here
     * @param asked the episode to show, the current one if null
     */
    public static RecordModel of(CarePlan record, LocalDate day, @Nullable UUID asked) {
        var plan = record.seenOn(day);
        var shown = asked == null ? plan.currentEpisode() : Optional.of(episode(plan, asked));
        return shown.map(episode -> of(plan, day, episode)).orElseGet(() -> withoutEpisode(plan, day));
    }

    public static RecordModel withoutEpisode(CarePlan plan, LocalDate day) {
        var therapist = plan.primaryTherapistOn(day).orElse(null);
        return new RecordModel(
                plan, day, therapist, null, null, null, List.of(), null, Map.of(), List.of(), Map.of(), List.of());
    }

    private static RecordModel of(CarePlan plan, LocalDate day, Episode episode) {
        return new RecordModel(
                plan,
                day,
                plan.primaryTherapistOn(day).orElse(null),
                episode,
                Stages.of(episode, day),
                episode.frequencyOn(day).orElse(null),
                frequencies(episode, day),
                BodyMap.of(episode),
                by(Finding::findingId, FindingCourse::of, episode.findings()),
                OutcomeChart.of(episode),
                by(HomePractice::practiceId, calendars(episode, day), episode.homePractices()),
                episode.visits().reversed());
    }

    private static Episode episode(CarePlan plan, UUID asked) {
        return plan.episodes().stream()
                .filter(episode -> episode.episodeId().equals(asked))
                .findFirst()
                .orElseThrow(Refusals::unknownEntry);
    }

    /** How often the client came and comes, over all plans up to the day; where a new plan changes nothing, one. */
    private static List<FrequencyPeriod> frequencies(Episode episode, LocalDate day) {
        var frequencies = new ArrayList<FrequencyPeriod>();
        for (var period : episode.frequencies()) {
            var repeats =
                    !frequencies.isEmpty() && frequencies.getLast().frequency().equals(period.frequency());
            if (!repeats && !period.from().isAfter(day)) {
                frequencies.add(period);
            }
        }
        return frequencies;
    }

    private static Function<HomePractice, List<PracticeCalendar>> calendars(Episode episode, LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        return practice -> PracticeCalendar.latest(MONTHS, practice, episode, day, locale);
    }

    private static <T, V> Map<UUID, V> by(Function<T, UUID> id, Function<T, V> value, List<T> all) {
        return all.stream().collect(Collectors.toMap(id, value));
    }
}
