package care.anamnesis.query.recording;

import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the next note is likely to name: what was done in the latest visits, then what the plan asks for.
 *
 * @param minutes that it took last; absent where it was never timed
 */
record UsualIntervention(String name, @Nullable Integer minutes) {
    private static final int VISITS = 6;
    private static final int MOST = 8;

    static List<UsualIntervention> of(Episode episode) {
        var usual = new LinkedHashMap<String, UsualIntervention>();
        episode.visits().reversed().stream()
                .filter(Visit::attended)
                .limit(VISITS)
                .flatMap(visit -> visit.interventions().stream())
                .forEach(it -> usual.putIfAbsent(key(it.name()), new UsualIntervention(it.name(), it.minutes())));
        if (episode.treatmentPlan() != null) {
            episode.treatmentPlan()
                    .interventions()
                    .forEach(name -> usual.putIfAbsent(key(name), new UsualIntervention(name, null)));
        }
        return usual.values().stream().limit(MOST).toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
