package care.anamnesis.events;

/** What a client consents to. */
public enum ConsentScope {
    TREATMENT,
    HANDS_ON_TREATMENT,
    DATA_PROCESSING,
    INFORMATION_SHARING,
    PHOTOGRAPHY,
    TELEHEALTH,
    RESEARCH
}
