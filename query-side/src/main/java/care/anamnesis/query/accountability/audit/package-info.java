/** Who did what, across all clients and people: one row for each event of the log, and identifiers only. */
@NullMarked
package care.anamnesis.query.accountability.audit;

import org.jspecify.annotations.NullMarked;
