package care.anamnesis.events;

/**
 * A public source in which codes were found with their terms.
 *
 * @param verifies false for one that has been wrong elsewhere, or uses its own words: a code found only there is never
 *     exchanged
 */
public record CodeSource(String key, String name, boolean verifies) {}
