/** Who are our clients, and what is the status of each? One fold, one table, a list. */
@NullMarked
package care.anamnesis.query.practice.caseload;

import org.jspecify.annotations.NullMarked;
