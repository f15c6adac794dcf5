package care.anamnesis.events;

import java.math.BigDecimal;

/**
 * The smallest change of a score known to matter.
 *
 * @param basis what was published: an anchor-based value, a consensus, a detectable change
 * @param source authors, journal or book, year, pages
 */
public record MinimalImportantChange(BigDecimal points, String basis, String source) {}
