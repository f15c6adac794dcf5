package care.anamnesis.command;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.Line;
import care.anamnesis.events.People;
import care.anamnesis.events.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** About the person, whatever the course of care. */
public interface ClientCommands {
    /** The client of a therapist who names nobody else is hers. */
    @Writes(ClientRegistered.class)
    record RegisterClient(
            @NewId UUID clientId,
            @Line String name,
            @Happened LocalDate dateOfBirth,

            @OfPractice("The therapist or supervisor of the practice who is responsible for the client. If "
                    + "absent, the therapist who sends the command; nobody if a supervisor sends it.")
            @Line
            @Nullable
            String primaryTherapistId,

            @DatedBy @Happened LocalDate registeredOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(
                    people, primaryTherapistId, CareResponsibility.PRIMARY, "/primaryTherapistId");
        }

        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    !dateOfBirth.isAfter(registeredOn), "/dateOfBirth", "must not lie after registeredOn");
        }
    }

    /** Gives the details of the client as they are, whole. */
    @Writes(ClientDetailsCorrected.class)
    record CorrectClientDetails(
            UUID clientId,
            @Line String name,
            @Happened LocalDate dateOfBirth,
            @Prose String reason,
            @DatedBy @Happened LocalDate correctedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    !dateOfBirth.isAfter(correctedOn), "/dateOfBirth", "must not lie after correctedOn");
        }
    }

    @Writes(ConsentRecorded.class)
    record RecordConsent(
            UUID clientId,
            @NewId UUID consentId,
            ConsentScope scope,
            @Line String givenBy,
            @Happened LocalDate givenOn,
            @Planned @Nullable LocalDate expiresOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    expiresOn == null || expiresOn.isAfter(givenOn), "/expiresOn", "must lie after givenOn");
        }
    }

    @Writes(ConsentWithdrawn.class)
    record WithdrawConsent(
            UUID clientId,
            UUID consentId,
            @Prose @Nullable String reason,
            @DatedBy @Happened LocalDate withdrawnOn) implements ClinicalCommand {}

    /** Naming another primary therapist is a transfer of care and needs a reason. */
    @Writes(TherapistAssigned.class)
    record AssignTherapist(
            UUID clientId,

            @OfPractice("The id of a therapist or supervisor of the practice; for SUPERVISING, of a " + "supervisor.")
            @Line
            String therapistId,

            CareResponsibility responsibility,
            @Prose @Nullable String reason,
            @DatedBy @Happened LocalDate assignedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(people, therapistId, responsibility, "/therapistId");
        }
    }
}
