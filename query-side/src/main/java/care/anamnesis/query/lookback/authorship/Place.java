package care.anamnesis.query.lookback.authorship;

/**
 * Where a page of fields ended. The pages that follow are of the same version of the record, so that a number of fields is a
 * place in the list.
 */
public record Place(long version, int last) {}
