package care.anamnesis.pages.record;

import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.http.Refusals;
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
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts a state of a client's record, of now or of any other moment, into the model of a page, so that the sections of
 * {@code client/sections} can show it. They show nothing to record unless the page says so by {@code recording}.
 */
@Component
public class RecordModel {
    private static final int MONTHS = 2;

    /**
     * @param record as folded; what depends on the day is worked out here
     * @param day on which the reader stands
     * @param asked the episode to show, the current one if null
     * @return the episode that is shown, empty before the first one
     */
    public Optional<Episode> fill(Model model, CarePlan record, LocalDate day, @Nullable UUID asked) {
        var plan = record.seenOn(day);
        var episode = asked == null ? plan.currentEpisode() : Optional.of(episode(plan, asked));
        model.addAttribute("plan", plan);
        model.addAttribute("day", day);
        model.addAttribute("therapist", plan.primaryTherapistOn(day).orElse(null));
        model.addAttribute("episode", episode.orElse(null));
        episode.ifPresent(it -> fill(model, it, day));
        return episode;
    }

    private static void fill(Model model, Episode episode, LocalDate day) {
        model.addAttribute("stage", Stages.of(episode, day));
        model.addAttribute("frequency", episode.frequencyOn(day).orElse(null));
        model.addAttribute("frequencies", frequencies(episode, day));
        model.addAttribute("map", BodyMap.of(episode));
        model.addAttribute("courses", by(Finding::findingId, FindingCourse::of, episode.findings()));
        model.addAttribute("charts", OutcomeChart.of(episode));
        model.addAttribute("calendars", by(HomePractice::practiceId, calendars(episode, day), episode.homePractices()));
        model.addAttribute("visits", episode.visits().reversed());
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
