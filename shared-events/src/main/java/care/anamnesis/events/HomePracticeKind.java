package care.anamnesis.events;

/** What a client practises at home. */
public enum HomePracticeKind {
    SELF_MYOFASCIAL_RELEASE,
    BREATHING,
    SOMATIC_MOVEMENT,
    SOMATIC_TRACKING,
    OTHER
}
