package care.anamnesis.pages.frame;

/**
 * A sentence over every page, which the application may provide as a bean.
 *
 * @param text its key among the texts
 */
public record Notice(String text) {}
