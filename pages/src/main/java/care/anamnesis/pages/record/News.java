package care.anamnesis.pages.record;

/**
 * A client's record has grown; without any content.
 *
 * @param version of the record
 * @param position in the log that a page must include to show it
 */
record News(long version, long position) {}
