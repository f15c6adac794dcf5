package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.ConsentScope;
import java.util.UUID;

/** Consents and legal holds. */
final class Papers {
    private final Journey journey;
    private final Client client;
    private final Dice dice;
    private boolean consented;

    Papers(Journey journey, Client client) {
        this.journey = journey;
        this.client = client;
        this.dice = journey.dice();
    }

    /** Before anything is done, once. */
    void consents() {
        if (consented) {
            return;
        }
        consented = true;
        consent(ConsentScope.TREATMENT);
        consent(ConsentScope.DATA_PROCESSING);
        var further = consent(dice.anyOf(FURTHER_CONSENTS));
        if (dice.falls(CONSENT_WITHDRAWN)) {
            journey.inDays(dice.between(20, 120), () -> withdraw(further));
        }
    }

    void visited() {
        if (dice.falls(LEGAL_HOLD)) {
            hold();
        }
    }

    private UUID consent(ConsentScope scope) {
        var consentId = dice.id();
        journey.send(
                client.therapist(),
                "record-consent",
                "consentId",
                consentId,
                "scope",
                scope,
                "givenBy",
                client.name(),
                "givenOn",
                journey.today(),
                "expiresOn",
                dice.falls(CONSENT_EXPIRES) ? journey.today().plusYears(1) : null,
                "note",
                journey.say("consent"));
        return consentId;
    }

    private void withdraw(UUID consentId) {
        journey.send(
                client.therapist(),
                "withdraw-consent",
                "consentId",
                consentId,
                "reason",
                journey.say("consent withdrawn"),
                "withdrawnOn",
                journey.today());
    }

    private void hold() {
        var holdId = dice.id();
        var officer = client.team().officer();
        journey.send(
                officer,
                "place-legal-hold",
                "holdId",
                holdId,
                "reason",
                journey.say("legal hold"),
                "authority",
                journey.say("legal hold authority"),
                "placedOn",
                journey.today());
        journey.inDays(
                dice.draw(DAYS_OF_LEGAL_HOLD),
                () -> journey.send(
                        officer,
                        "release-legal-hold",
                        "holdId",
                        holdId,
                        "reason",
                        journey.say("legal hold released"),
                        "releasedOn",
                        journey.today()));
    }
}
