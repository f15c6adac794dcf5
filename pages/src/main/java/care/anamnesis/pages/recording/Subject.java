package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Form;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.Person;
import care.anamnesis.query.careplan.Consent;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.LegalHold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a command is about, as the address of its panel names it, by the names of the command's fields. */
record Subject(Opened opened) {

    /** Whether the command is about an entry that the address does not name. */
    boolean isMissing(Form form) {
        return entries().entrySet().stream().anyMatch(entry -> entry.getValue().isEmpty() && form.asks(entry.getKey()));
    }

    /** What the command of the panel will hold, or could: somebody who can be assigned, and a reason. */
    Map<String, Object> known(Form form) {
        var all = new HashMap<String, Object>(opened.inEpisode());
        entries().forEach((field, entry) -> entry.ifPresent(id -> all.put(field, id)));
        all.put("dateOfBirth", opened.plan().dateOfBirth());
        all.put("responsibility", CareResponsibility.PRIMARY);
        all.put("reason", "As agreed.");
        assignable().ifPresent(id -> all.put("therapistId", id));

        all.keySet().removeIf(field -> !form.asks(field) && !(field.equals("episodeId") && form.ofEpisode()));
        return all;
    }

    private Map<String, Optional<UUID>> entries() {
        return Map.of(
                "findingId", Optional.ofNullable(opened.finding()).map(Finding::findingId),
                "goalId", Optional.ofNullable(opened.goal()).map(Goal::goalId),
                "practiceId", Optional.ofNullable(opened.practice()).map(HomePractice::practiceId),
                "consentId", consent(),
                "holdId", Optional.ofNullable(opened.hold()).map(LegalHold::holdId));
    }

    /** Where none is named, one of those in force is chosen in the panel. */
    private Optional<UUID> consent() {
        return Optional.ofNullable(opened.consent())
                .or(() -> opened.plan().consents().stream()
                        .filter(consent -> consent.withdrawal() == null)
                        .findFirst())
                .map(Consent::consentId);
    }

    private Optional<String> assignable() {
        var primary = opened.plan().primaryTherapistOn(opened.today());
        return opened.choices().therapists().stream()
                .map(Person::id)
                .filter(id -> primary.filter(it -> it.therapistId().equals(id)).isEmpty())
                .findFirst();
    }
}
