/** What did a step change, field by field? Compares any two states of a record; knows no kind of event. */
@NullMarked
package care.anamnesis.query.lookback.comparison;

import org.jspecify.annotations.NullMarked;
