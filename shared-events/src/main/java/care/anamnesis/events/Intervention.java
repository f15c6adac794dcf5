package care.anamnesis.events;

/** One intervention of a visit with its timed minutes. */
public record Intervention(String name, int minutes) {}
