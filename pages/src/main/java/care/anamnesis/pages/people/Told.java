package care.anamnesis.pages.people;

import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonEvent.AccountLinked;
import care.anamnesis.events.PersonEvent.PasskeyRegistered;
import care.anamnesis.events.PersonEvent.PasskeyRemoved;
import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.PersonEvent.RecoveryRefused;
import care.anamnesis.events.PersonEvent.RecoveryRequested;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import care.anamnesis.events.Role;
import care.anamnesis.query.practice.people.PersonEntry;
import care.anamnesis.query.words.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the record of a person in words.
 *
 * @param by who did it, in which role
 * @param reason in that person's words, where there is one
 */
record Told(Instant at, Actor by, String sentence, @Nullable String reason) {
    static Told of(PersonEntry entry, Texts texts) {
        return new Told(
                entry.recordedAt(),
                entry.by(),
                sentence(entry, texts),
                entry.event().reason());
    }

    private static String sentence(PersonEntry entry, Texts texts) {
        return switch (entry.event()) {
            case PersonInvited e -> texts.text("people.told.PersonInvited", e.name(), roles(e.roles(), texts));
            case PersonActivated _ -> texts.text("people.told.PersonActivated");
            case PersonDetailsCorrected e ->
                texts.text(
                        "people.told.PersonDetailsCorrected",
                        e.credentials() == null ? e.name() : e.name() + ", " + e.credentials());
            case PrivilegesChanged e ->
                texts.text("people.told.PrivilegesChanged", roles(e.before(), texts), roles(e.after(), texts));
            case SupervisionAssigned e ->
                e.supervisorName() == null
                        ? texts.text("people.told.unsupervised")
                        : texts.text("people.told.SupervisionAssigned", e.supervisorName());
            case PersonDeactivated _ -> texts.text("people.told.PersonDeactivated");
            case PasskeyRegistered e ->
                texts.text("people.told.PasskeyRegistered", texts.text("people.passkey." + e.kind()), e.label());
            case AccountLinked e -> texts.text("people.told.AccountLinked", e.issuer());
            case PasskeyRemoved _ -> texts.text("people.told.PasskeyRemoved");
            case RecoveryRequested _ -> texts.text("people.told.RecoveryRequested");
            case RecoveryApproved _ -> texts.text("people.told.RecoveryApproved");
            case RecoveryRefused _ -> texts.text("people.told.RecoveryRefused");
        };
    }

    private static String roles(List<Role> roles, Texts texts) {
        return texts.list(roles.stream().map(texts::constant).toList());
    }
}
