/** Who are our clients, and where does each stand? One fold, one table, a list. */
@NullMarked
package care.anamnesis.query.practice.caseload;

import org.jspecify.annotations.NullMarked;
