package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;

/** About the person: details, consents and who looks after the client. */
record ClientSentences(Phrases say) {

    String of(ClientEvent event, Subjects subjects) {
        return switch (event) {
            case ClientRegistered e -> say.told(e, e.name(), say.day(e.dateOfBirth()));
            case ClientDetailsCorrected e ->
                sentences(say.told(e, e.name(), say.day(e.dateOfBirth())), say.because(e.reason()));
            case ConsentRecorded e -> {
                var consent = say.text("consent." + e.scope());
                subjects.name(e.consentId(), consent);
                yield sentences(consented(e, consent), say.noted(e.note()));
            }
            case ConsentWithdrawn e -> {
                var unnamed = say.text("unnamed.consent");
                yield sentences(
                        say.told(e, subjects.nameOf(ConsentRecorded.class, e.consentId(), unnamed)),
                        say.because(e.reason()));
            }
            case TherapistAssigned e -> {
                var transfer = e.replaces() == null ? null : "transfer";
                yield sentences(
                        say.text(key(e, transfer, e.responsibility()), e.therapistName()), say.because(e.reason()));
            }
        };
    }

    private String consented(ConsentRecorded e, String consent) {
        return e.expiresOn() == null
                ? say.told(e, e.givenBy(), consent)
                : say.text(key(e, "expires"), e.givenBy(), consent, say.day(e.expiresOn()));
    }
}
