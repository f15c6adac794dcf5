package care.anamnesis.events;

/** The one person who acts: a stable id, and the name and role that person had at that time. */
public record Actor(String id, String name, Role role) {}
