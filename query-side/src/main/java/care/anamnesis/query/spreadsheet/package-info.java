/** Tables that a spreadsheet opens without running anything. */
@NullMarked
package care.anamnesis.query.spreadsheet;

import org.jspecify.annotations.NullMarked;
