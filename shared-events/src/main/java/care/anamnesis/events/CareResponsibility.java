package care.anamnesis.events;

/** What a therapist is for a client; one is primary at a time. */
public enum CareResponsibility {
    PRIMARY,
    CO_TREATING,
    SUPERVISING
}
