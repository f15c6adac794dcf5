package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** About the person, whatever the course of care. */
public sealed interface ClientEvent extends ClinicalEvent {
    @StoredAs("ClientRegistered")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ClientRegistered(UUID clientId, @NotWords String name, LocalDate dateOfBirth, LocalDate registeredOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return registeredOn;
        }
    }

    /** The details of the client as they are from now on, whole. */
    @StoredAs("ClientDetailsCorrected")
    @Lifecycle(LifecycleEvent.AMEND)
    record ClientDetailsCorrected(
            UUID clientId, @NotWords String name, LocalDate dateOfBirth, String reason, LocalDate correctedOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return correctedOn;
        }
    }

    /** {@code givenBy} is the client or the person who may consent for the client, by name. */
    @StoredAs("ConsentRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ConsentRecorded(
            UUID clientId,
            UUID consentId,
            ConsentScope scope,
            String givenBy,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable String note)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return givenOn;
        }

        @Override
        public UUID about() {
            return consentId;
        }
    }

    @StoredAs("ConsentWithdrawn")
    @Lifecycle(LifecycleEvent.AMEND)
    record ConsentWithdrawn(
            UUID clientId, UUID consentId, @Nullable String reason, LocalDate withdrawnOn) implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return withdrawnOn;
        }

        @Override
        public UUID about() {
            return consentId;
        }
    }

    /** {@code replaces} is the id of the primary therapist who hands over: a transfer of care, which has a reason. */
    @StoredAs("TherapistAssigned")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record TherapistAssigned(
            UUID clientId,
            @NotWords String therapistId,
            @NotWords String therapistName,
            CareResponsibility responsibility,
            @NotWords @Nullable String replaces,
            @Nullable String reason,
            LocalDate assignedOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return assignedOn;
        }
    }
}
