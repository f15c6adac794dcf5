package care.anamnesis.events;

/** In which way somebody looked at records. */
public enum AccessAction {
    /** One client's record, or a part of it. */
    READ,
    /** Several clients, or what was written about several. */
    LIST,
    /** Several clients, found by something typed. What was typed is not kept. */
    SEARCH,
    /** To be kept outside, as a file. */
    EXPORT
}
