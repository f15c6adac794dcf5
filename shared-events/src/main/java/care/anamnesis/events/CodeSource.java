package care.anamnesis.events;

/**
 * A public source in which codes were found with their terms.
 *
 * @param verifies false for one that has been wrong elsewhere, or has words of its own: a code that was found there alone
 *     leaves this service in no exchange
 */
public record CodeSource(String key, String name, boolean verifies) {}
