package care.anamnesis.events;

/** Where the client goes from here. */
public enum Disposition {
    HOME_PROGRAMME,
    OTHER_PROVIDER,
    HIGHER_LEVEL_OF_CARE,
    SELF_CARE,
    UNKNOWN
}
