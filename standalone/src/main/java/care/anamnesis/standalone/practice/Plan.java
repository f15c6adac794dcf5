package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.PauseReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plan of care: its period, how often the client comes, and when not. */
final class Plan {
    private final Episode episode;
    private final Aims aims;
    private final Journey journey;
    private final Dice dice;
    private final Certifications certifications;
    private UUID planId;
    private LocalDate endsOn;
    private int weeks = 1;
    private boolean onHold;

    Plan(Episode episode, Aims aims) {
        this.episode = episode;
        this.aims = aims;
        this.journey = episode.journey();
        this.dice = episode.dice();
        this.certifications = new Certifications(episode);
        this.planId = dice.id();
        this.endsOn = episode.today();
    }

    boolean isOnHold() {
        return onHold;
    }

    int weeksBetweenVisits() {
        return weeks;
    }

    void establish() {
        var startsOn = episode.today();
        planId = dice.id();
        endsOn = startsOn.plusWeeks(dice.draw(WEEKS_OF_A_PLAN));
        onHold = false;
        episode.add(
                "establish-treatment-plan",
                "planId",
                planId,
                "startsOn",
                startsOn,
                "endsOn",
                endsOn,
                "frequency",
                frequency(),
                "interventions",
                dice.some(journey.texts("intervention"), dice.between(2, 4)),
                "minutesPerVisit",
                60,
                "diagnosis",
                episode.say("diagnosis"),
                "goalIds",
                aims.open(),
                "establishedOn",
                startsOn);
        certifications.begin(planId, startsOn, endsOn);
    }

    void renewIfItEndsBefore(LocalDate nextVisit) {
        if (nextVisit.isAfter(endsOn)) {
            establish();
        }
    }

    void taper() {
        if (weeks == 1) {
            comeEvery(2, episode.say("taper"));
        }
    }

    void backToWeekly() {
        if (weeks > 1) {
            comeEvery(1, episode.say("back to weekly"));
        }
    }

    /** No visits for a while; the treatment goes on within the period of the plan, if the client is still in care then. */
    void hold(Runnable goOn) {
        var until = Hours.openFrom(episode.today().plusWeeks(dice.draw(WEEKS_ON_HOLD)));
        if (until.isAfter(endsOn)) {
            return;
        }
        onHold = true;
        if (dice.falls(CARE_PAUSED)) {
            pause(until, goOn);
            return;
        }
        episode.add("hold-treatment-plan", "reason", episode.say("hold"), "heldOn", episode.today());
        goOnAt(until, goOn, "resume-treatment-plan", "reason", episode.say("resume"), "resumedOn", until);
    }

    private void pause(LocalDate until, Runnable goOn) {
        var reason = dice.any(List.of(PauseReason.HOLIDAY, PauseReason.ILLNESS, PauseReason.SURGERY));
        episode.add("pause-care", "pauseReason", reason, "pausedOn", episode.today(), "expectedReturnOn", until);
        goOnAt(until, goOn, "resume-care", "resumedOn", until);
    }

    private void goOnAt(LocalDate day, Runnable goOn, String command, Object... fields) {
        journey.at(day, journey.sitting(), () -> {
            if (episode.isOpen() && onHold) {
                onHold = false;
                episode.add(command, fields);
                goOn.run();
            }
        });
    }

    private void comeEvery(int nextWeeks, String reason) {
        var effectiveOn = episode.today().plusWeeks(nextWeeks);
        if (effectiveOn.isAfter(endsOn)) {
            return;
        }
        weeks = nextWeeks;
        episode.add(
                "adjust-visit-frequency",
                "frequency",
                frequency(),
                "effectiveOn",
                effectiveOn,
                "reason",
                reason,
                "agreedOn",
                episode.today());
    }

    private Map<String, Object> frequency() {
        return Fields.of("visits", 1, "every", weeks, "unit", "WEEK");
    }
}
