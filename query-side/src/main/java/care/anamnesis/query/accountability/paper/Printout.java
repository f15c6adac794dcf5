package care.anamnesis.query.accountability.paper;

import java.time.Instant;

/**
 * A document to print.
 *
 * @param title of the document, as a reader's window shows it
 * @param head stands at the top of every page, beside the number of the page
 * @param at the time that the document carries, so that the same facts give the same bytes
 * @param sheets one after the other; each is laid out by itself, so that a long document is made in parts of which only
 *     one is in memory
 */
public record Printout(String title, String head, Instant at, Iterable<Sheet> sheets) {}
