package care.anamnesis.pages.recording;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Person;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.query.careplan.AmendmentRequest;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every panel finds: the record as it is today, and what the panel's address names of it.
 *
 * @param plan its version is the one that the command is meant for
 * @param episode that the panel writes to; the current one unless its address names another
 * @param person who writes
 * @param signature as what the person signs; null without credentials
 */
record Opened(
        CarePlan plan,
        @Nullable Episode episode,
        LocalDate today,
        Actor person,
        @Nullable Person signature,
        Choices choices,
        @Nullable Finding finding,
        @Nullable Goal goal,
        @Nullable HomePractice practice,
        @Nullable Visit visit,
        @Nullable Consent consent,
        @Nullable AmendmentRequest request,
        @Nullable LegalHold hold,
        @Nullable HistoryEntry entry)
        implements PageModel {

    UUID clientId() {
        return plan.clientId();
    }

    /** As a command names the episode; before the first one it names none. */
    Map<String, Object> inEpisode() {
        return episode == null ? Map.of() : Map.of("episodeId", episode.episodeId());
    }

    /** The episode of a command that the rules accept. They know the log, and this record may be behind it. */
    Episode accepted() {
        if (episode == null) {
            throw Refusals.notThereYet();
        }
        return episode;
    }

    /** A day that is asked about, today, and the last day in care: what happened until then may be written late. */
    List<LocalDate> days(@Nullable LocalDate asked) {
        var ended = episode == null || episode.discharge() == null
                ? null
                : episode.discharge().dischargedOn();
        return Stream.of(asked, today, ended)
                .<LocalDate>mapMulti((day, days) -> {
                    if (day != null) {
                        days.accept(day);
                    }
                })
                .distinct()
                .toList();
    }
}
