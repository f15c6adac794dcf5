package care.anamnesis.query.practice.people;

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
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.practice.people.WorkingPerson.Account;
import care.anamnesis.query.practice.people.WorkingPerson.Passkey;
import care.anamnesis.query.practice.people.WorkingPerson.Recovery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of one person read from its first entry on: what {@link StaffMember} says, and since when. */
final class PersonFile {
    private final Map<UUID, Passkey> passkeys = new LinkedHashMap<>();
    private @Nullable StaffMember member;
    private @Nullable Instant invitedAt;
    private @Nullable Instant activeSince;
    private @Nullable Instant leftAt;
    private @Nullable Account account;
    private @Nullable Recovery recovery;
    private long version;

    private PersonFile() {}

    /** @param entries one at least, in the order of writing */
    static PersonFile of(List<PersonEntry> entries) {
        var file = new PersonFile();
        entries.forEach(file::add);
        return file;
    }

    StaffMember member() {
        return Objects.requireNonNull(member);
    }

    WorkingPerson person(@Nullable String supervisor) {
        var who = member();
        return new WorkingPerson(
                who.id().toString(),
                who.name(),
                who.credentials(),
                who.roles(),
                who.standing(),
                who.supervisor(),
                supervisor,
                invitedAt,
                activeSince,
                leftAt,
                List.copyOf(passkeys.values()),
                account,
                recovery,
                version);
    }

    private void add(PersonEntry entry) {
        member = StaffMember.evolve(member, entry.event());
        version = entry.version();
        var at = entry.recordedAt();
        switch (entry.event()) {
            case PersonInvited _ -> {
                invitedAt = at;
                activeSince = null;
                leftAt = null;
            }
            case PersonActivated _ -> activeSince = at;
            case PersonDeactivated _ -> {
                leftAt = at;
                recovery = null;
                account = null;
                passkeys.clear();
            }
            case PasskeyRegistered e ->
                passkeys.put(e.passkeyId(), new Passkey(e.passkeyId(), e.kind(), e.label(), at));
            case PasskeyRemoved e -> passkeys.remove(e.passkeyId());
            case AccountLinked e -> account = new Account(e.issuer(), at);
            case RecoveryRequested e ->
                recovery = new Recovery(
                        e.recoveryId(), e.reason(), entry.by().id(), entry.by().name(), at);
            case RecoveryApproved _ -> {
                recovery = null;
                account = null;
                passkeys.clear();
            }
            case RecoveryRefused _ -> recovery = null;
            case PersonDetailsCorrected _, PrivilegesChanged _, SupervisionAssigned _ -> {} // the member's
        }
    }
}
