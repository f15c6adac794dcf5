package care.anamnesis.events;

/** Why somebody was refused. */
public enum RefusalReason {
    /** Nobody was signed in. */
    NOT_SIGNED_IN,
    /** Somebody tried to sign in, and could not prove to be that person. */
    SIGN_IN_FAILED,
    /** The person's role does not allow it. */
    NOT_PERMITTED,
    /** There is no such client or entry, or none that the person may know of. */
    NOT_FOUND
}
