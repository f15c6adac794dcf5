package care.anamnesis.events;

/** The kind of access to records. */
public enum AccessAction {
    /** One client's record, or a part of it. */
    READ,
    /** Several clients, or entries about several. */
    LIST,
    /** Several clients, found by a search. The search text is not kept. */
    SEARCH,
    /** Saved outside, as a file. */
    EXPORT
}
