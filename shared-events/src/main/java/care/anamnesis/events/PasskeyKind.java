package care.anamnesis.events;

/** Where the key of a passkey is kept. */
public enum PasskeyKind {
    /** On one phone or computer. */
    DEVICE,
    /** In an account that copies it to several devices. */
    SYNCED,
    /** On a security key to carry along. */
    SECURITY_KEY
}
