package care.anamnesis.pages.record;

/**
 * That a client's record has grown; nothing of what was written.
 *
 * @param version of the record
 * @param position in the log, which a page must hold to show it
 */
record News(long version, long position) {}
