package care.anamnesis.query.projection;

/** A client's row, and the position in the log up to which it holds everything. */
public record Reading<S>(Row<S> row, long position) {}
