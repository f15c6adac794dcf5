package care.anamnesis.events;

/** A person's role in the practice, as far as the record is concerned. */
public enum Role {
    THERAPIST,
    SUPERVISOR,
    AUDITOR,
    MANAGER,
    PRIVACY_OFFICER
}
