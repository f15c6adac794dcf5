package care.anamnesis.eventlog;

/** The name and revision of an event in the log, independent of the present name of its Java type. */
public record StoredType(String name, String revision) {}
