package care.anamnesis.events;

/** A stable key with the name that people read: a region, a group or a source of a catalogue. */
public record CatalogueTerm(String key, String name) {}
