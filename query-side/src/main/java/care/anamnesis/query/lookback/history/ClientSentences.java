package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.day;
import static care.anamnesis.query.lookback.history.Phrases.noted;
import static care.anamnesis.query.lookback.history.Phrases.words;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClinicalEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent.ClientEvent;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ConsentRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentWithdrawn;
import care.anamnesis.events.ClinicalEvent.TherapistAssigned;
import care.anamnesis.events.ConsentScope;

/** About the person: details, consents and who looks after the client. */
final class ClientSentences {
    private ClientSentences() {}

    static String of(ClientEvent event, Subjects subjects) {
        return switch (event) {
            case ClientRegistered e -> "Registered " + e.name() + ", born on " + day(e.dateOfBirth()) + ".";
            case ClientDetailsCorrected e ->
                "Corrected the client’s details: " + e.name() + ", born on " + day(e.dateOfBirth()) + "."
                        + because(e.reason());
            case ConsentRecorded e -> {
                subjects.name(e.consentId(), consent(e.scope()));
                yield consented(e) + noted(e.note());
            }
            case ConsentWithdrawn e ->
                "The consent " + subjects.nameOf(ConsentRecorded.class, e.consentId(), "that was given")
                        + " was withdrawn." + because(e.reason());
            case TherapistAssigned e -> assigned(e) + because(e.reason());
        };
    }

    private static String consented(ConsentRecorded e) {
        var end = e.expiresOn() == null ? "" : ", until " + day(e.expiresOn());
        return e.givenBy() + " gave consent " + consent(e.scope()) + end + ".";
    }

    private static String consent(ConsentScope scope) {
        return switch (scope) {
            case TREATMENT, HANDS_ON_TREATMENT, TELEHEALTH ->
                "to " + words(scope).replace("hands on", "hands-on");
            case DATA_PROCESSING -> "to the processing of data";
            case INFORMATION_SHARING -> "to the sharing of information";
            case PHOTOGRAPHY -> "to photography";
            case RESEARCH -> "to take part in research";
        };
    }

    private static String assigned(TherapistAssigned e) {
        if (e.replaces() != null) {
            return "Transferred the care to " + e.therapistName() + ", now the " + role(e.responsibility()) + ".";
        }
        return e.therapistName() + " is now " + article(e.responsibility()) + role(e.responsibility()) + ".";
    }

    private static String article(CareResponsibility responsibility) {
        return responsibility == CareResponsibility.PRIMARY ? "the " : "a ";
    }

    private static String role(CareResponsibility responsibility) {
        return switch (responsibility) {
            case PRIMARY -> "primary therapist";
            case CO_TREATING -> "co-treating therapist";
            case SUPERVISING -> "supervising therapist";
        };
    }
}
