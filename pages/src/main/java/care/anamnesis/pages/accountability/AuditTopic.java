package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.AccessEvent.RecordAccessed;
import care.anamnesis.events.AccessEvent.SignedIn;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.StoredName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups of kinds of entries. */
enum AuditTopic {
    WRITTEN,
    CORRECTED,
    LATE,
    LOOKED,
    REFUSED,
    SIGNED_IN;

    static Optional<AuditTopic> named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    Set<String> kinds() {
        return switch (this) {
            case WRITTEN, LATE ->
                StoredName.clinical().keySet().stream().map(StoredName::name).collect(Collectors.toUnmodifiableSet());
            case CORRECTED -> names(EntryAmended.class, EntryMarkedEnteredInError.class, ClientDetailsCorrected.class);
            case LOOKED -> names(RecordAccessed.class);
            case REFUSED -> names(AccessRefused.class);
            case SIGNED_IN -> names(SignedIn.class);
        };
    }

    private static Set<String> names(Class<?>... events) {
        return Stream.of(events).map(StoredName::of).map(StoredName::name).collect(Collectors.toUnmodifiableSet());
    }
}
