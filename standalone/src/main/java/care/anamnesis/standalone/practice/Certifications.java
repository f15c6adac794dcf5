package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.CertificationMethod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the client's doctor certifies a plan, and certifies it again while it continues. */
final class Certifications {
    private static final int DAYS_AT_MOST = 90;

    private final Episode episode;
    private final Journey journey;
    private final Dice dice;
    private final boolean needed;
    private final String doctor;
    private final String credentials;
    private @Nullable UUID inForce;

    Certifications(Episode episode) {
        this.episode = episode;
        this.journey = episode.journey();
        this.dice = episode.dice();
        this.needed = !dice.falls(NOT_CERTIFIED);
        var certifier = episode.say("certifier");
        this.doctor = certifier.substring(0, certifier.indexOf(','));
        this.credentials = certifier.substring(certifier.indexOf(',') + 2);
    }

    void begin(UUID planId, LocalDate startsOn, LocalDate endsOn) {
        inForce = planId;
        if (needed) {
            askFor(planId, startsOn, endsOn, dice.draw(DAYS_TO_CERTIFICATION));
        }
    }

    private void askFor(UUID planId, LocalDate from, LocalDate endsOn, int days) {
        var longest = from.plusDays(DAYS_AT_MOST - 1);
        var until = longest.isBefore(endsOn) ? longest : endsOn;
        if (until.isAfter(from)) {
            journey.inDays(days, () -> {
                if (episode.isOpen() && planId.equals(inForce)) {
                    certify(planId, from, until);
                    var daysLeft = Math.toIntExact(ChronoUnit.DAYS.between(episode.today(), until));
                    var again = Math.max(0, daysLeft + dice.draw(DAYS_TO_RECERTIFICATION));
                    askFor(planId, until.plusDays(1), endsOn, again);
                }
            });
        }
    }

    private void certify(UUID planId, LocalDate from, LocalDate until) {
        if (!dice.falls(VERBAL_ORDER_FIRST)) {
            certify(planId, CertificationMethod.SIGNATURE, from, until);
            return;
        }
        certify(planId, CertificationMethod.VERBAL_ORDER, from, until);
        journey.inDays(dice.draw(DAYS_FROM_VERBAL_ORDER_TO_SIGNATURE), () -> {
            if (episode.isOpen()) {
                certify(planId, CertificationMethod.SIGNATURE, from, until);
            }
        });
    }

    private void certify(UUID planId, CertificationMethod method, LocalDate from, LocalDate until) {
        episode.send(
                "certify-plan",
                "planId",
                planId,
                "method",
                method,
                "certifierName",
                doctor,
                "certifierCredentials",
                credentials,
                "validFrom",
                from,
                "validUntil",
                until,
                "certifiedOn",
                episode.today());
    }
}
