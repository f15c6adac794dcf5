/** What is the plan of care, and how is it going? One fold, one table, one address. */
@NullMarked
package care.anamnesis.query.careplan;

import org.jspecify.annotations.NullMarked;
