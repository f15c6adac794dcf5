package care.anamnesis.events;

/** The signer, as the note shows it permanently: the person's id and name, and the credentials held at that time. */
public record Signature(String personId, String name, String credentials) {}
