package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.Attendance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes on the visits, and who signs them when. */
final class Notes {
    private static final List<Integer> MINUTES = List.of(10, 15, 20);

    private final Episode episode;
    private final Journey journey;
    private final Dice dice;
    private final Signatures signatures;

    Notes(Episode episode) {
        this.episode = episode;
        this.journey = episode.journey();
        this.dice = episode.dice();
        this.signatures = new Signatures(episode);
    }

    void evaluation(LocalDate day) {
        var evaluation = Fields.of("name", "Evaluation", "minutes", 45);
        var visitId = dice.id();
        var version = record(
                visitId,
                day,
                List.of(evaluation, intervention(episode.say("intervention"))),
                null,
                Soap.evaluation(episode));
        signatures.sign(visitId, version, false);
    }

    UUID treatment(LocalDate day) {
        var interventions = new ArrayList<Map<String, Object>>();
        dice.some(journey.texts("intervention"), dice.between(2, 3))
                .forEach(name -> interventions.add(intervention(name)));
        var supervisor =
                dice.falls(CO_TREATED) ? episode.client().team().supervisor().id() : null;
        var visitId = dice.id();
        var version = record(visitId, day, interventions, supervisor, Soap.treatment(episode));
        signatures.sign(visitId, version, supervisor != null);
        return visitId;
    }

    /** The visit did not take place. */
    void missed(LocalDate day, Attendance attendance) {
        var version = didNotTakePlace(day, attendance);
        if (attendance == Attendance.NO_SHOW && dice.falls(CANCELLATION_NOT_PASSED_ON)) {
            journey.inDays(dice.draw(DAYS_TO_NOTICE), () -> {
                Mistakes.markAsError(episode, version, "cancellation not passed on");
                if (episode.isOpen()) {
                    didNotTakePlace(day, Attendance.CANCELLED);
                }
            });
        }
    }

    private int didNotTakePlace(LocalDate day, Attendance attendance) {
        return episode.add(
                "record-visit",
                "visitId",
                dice.id(),
                "visitedOn",
                day,
                "attendance",
                attendance,
                "plan",
                episode.say("missed", attendance));
    }

    private int record(
            UUID visitId,
            LocalDate day,
            List<Map<String, Object>> interventions,
            @Nullable String supervisorId,
            Soap soap) {
        var minutes = interventions.stream()
                .mapToInt(intervention -> (Integer) intervention.get("minutes"))
                .sum();
        var wrongDay = dice.falls(WRONG_DATE) && day.isAfter(episode.openedOn());
        var wrongMinutes = dice.falls(WRONG_MINUTES);
        var version = episode.add(
                "record-visit",
                "visitId",
                visitId,
                "visitedOn",
                wrongDay ? day.minusDays(1) : day,
                "attendance",
                Attendance.ATTENDED,
                "interventions",
                interventions,
                "totalMinutes",
                wrongMinutes ? minutes + 15 : minutes,
                "supervisorId",
                supervisorId,
                "subjective",
                soap.subjective(),
                "objective",
                soap.objective(),
                "assessment",
                soap.assessment(),
                "plan",
                soap.plan());
        if (wrongDay) {
            Mistakes.amend(episode, version, Map.of("visitedOn", day.toString()), "wrong date");
        }
        if (wrongMinutes) {
            Mistakes.amend(episode, version, Map.of("totalMinutes", minutes), "wrong minutes");
        }
        return version;
    }

    private Map<String, Object> intervention(String name) {
        return Fields.of("name", name, "minutes", dice.any(MINUTES));
    }
}
