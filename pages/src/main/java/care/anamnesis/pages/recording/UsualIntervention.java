package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Likely interventions for the next note: those of the latest visits, then those of the plan.
 *
 * @param minutes that it took last; absent if it was never timed
 */
record UsualIntervention(String name, @Nullable Integer minutes) {
    private static final int VISITS = 6;
    private static final int MOST = 8;

    /** @param day of the visit; the interventions of the plan of that day are always included */
    static List<UsualIntervention> of(Episode episode, LocalDate day) {
        var planned = planned(episode, day);
        var usual = new LinkedHashMap<String, UsualIntervention>();
        episode.visits().reversed().stream()
                .filter(Visit::attended)
                .limit(VISITS)
                .flatMap(visit -> visit.interventions().stream())
                .forEach(it -> usual.putIfAbsent(key(it.name()), new UsualIntervention(it.name(), it.minutes())));
        planned.forEach((key, name) -> usual.putIfAbsent(key, new UsualIntervention(name, null)));
        var others = MOST - planned.size();
        var left = usual.entrySet().stream()
                .filter(it -> !planned.containsKey(it.getKey()))
                .skip(Math.max(others, 0))
                .map(Map.Entry::getKey)
                .toList();
        left.forEach(usual::remove);
        return List.copyOf(usual.values());
    }

    private static Map<String, String> planned(Episode episode, LocalDate day) {
        var planned = new LinkedHashMap<String, String>();
        episode.planOn(day)
                .or(() -> Optional.ofNullable(episode.treatmentPlan()))
                .ifPresent(plan -> plan.interventions().forEach(name -> planned.putIfAbsent(key(name), name)));
        return planned;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
