package care.anamnesis.eventlog;

/** The name and revision under which an event stands in the log, whatever its Java type is called today. */
public record StoredType(String name, String revision) {}
