/** A record or a report on paper or in a spreadsheet, which runs nothing that it is given. */
@NullMarked
package care.anamnesis.query.accountability.paper;

import org.jspecify.annotations.NullMarked;
