package care.anamnesis.events;

/** What a person is in the practice, as far as the record is concerned. */
public enum Role {
    THERAPIST,
    SUPERVISOR,
    AUDITOR,
    MANAGER,
    PRIVACY_OFFICER
}
