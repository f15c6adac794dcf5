package care.anamnesis.query.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RecordedHourly;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class AsOfLawsTest {

    @Property(seed = "20250113")
    void as_of_an_instant_is_the_fold_of_what_was_written_by_then(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int version) {
        var journey = RecordedHourly.journey(seed, 80);
        var written = new ArrayList<RecordedEvent>();
        for (var i = 0; i < version; i++) {
            written.add(journey.get(i));
        }

        var known = new Moment(RecordedHourly.at(version).plusSeconds(1), null).known(journey);

        assertThat(CarePlan.of(known)).isEqualTo(CarePlan.of(written));
    }

    @Property(seed = "20250113")
    void effective_on_a_day_is_the_naive_fold_of_what_had_happened_by_then(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 80) int version,
            @ForAll @IntRange(min = -5, max = 210) int days) {
        var day = FoundingStory.EVALUATION.plusDays(days);
        var known = RecordedHourly.journey(seed, 80).subList(0, version);

        var plan = CarePlan.of(known, day);

        assertThat(plan.seenOn(day).version()).isEqualTo(version);
        assertThat(plan.corrections()).isEqualTo(CarePlan.of(known).corrections());
        var naive = naively(known, day);
        assertThat(plan.details()).isEqualTo(naive.details());
        assertThat(plan.therapists()).isEqualTo(naive.therapists());
        assertThat(plan.consents()).isEqualTo(naive.consents());
        assertThat(plan.currentEpisodeId()).isEqualTo(naive.currentEpisodeId());
        assertThat(plan.episodes()).isEqualTo(naive.episodes());
        assertThat(plan.amendmentRequests()).isEqualTo(naive.amendmentRequests());
        assertThat(plan.legalHolds()).isEqualTo(naive.legalHolds());
    }

    @Property(seed = "20250113")
    void after_the_last_day_everything_that_is_known_has_happened(@ForAll long seed) {
        var journey = RecordedHourly.journey(seed, 80);

        assertThat(CarePlan.of(journey, LocalDate.of(2199, 12, 31))).isEqualTo(CarePlan.of(journey));
    }

    /** Takes out one entry after the other until nothing is left that is to come or hangs in the air. */
    private static CarePlan naively(List<RecordedEvent> known, LocalDate day) {
        var all = CurrentHistory.of(known);
        var left = new CopyOnWriteArrayList<>(all);
        boolean removed;
        do {
            removed = left.removeIf(
                    it -> !isWhoTheClientIs(it) && (it.event().occurredOn().isAfter(day) || hangs(it, all, left)));
        } while (removed);
        CarePlan plan = null;
        for (var recorded : left) {
            plan = CarePlan.evolve(plan, recorded);
        }
        return Objects.requireNonNull(plan);
    }

    private static boolean isWhoTheClientIs(RecordedEvent it) {
        return it.version() == 1 || it.event() instanceof ClientDetailsCorrected;
    }

    private static boolean hangs(RecordedEvent it, List<RecordedEvent> all, List<RecordedEvent> left) {
        var family = it.event().getClass().getInterfaces()[0];
        return !left.contains(first(all, family, it.event().about(), it))
                || !left.contains(first(all, EpisodeEvent.class, it.event().episodeId(), it));
    }

    private static RecordedEvent first(
            List<RecordedEvent> all, Class<?> family, @Nullable Object id, RecordedEvent otherwise) {
        return all.stream()
                .filter(it -> id != null
                        && family.isInstance(it.event())
                        && id.equals(it.event().about()))
                .findFirst()
                .orElse(otherwise);
    }
}
