@NullMarked
package care.anamnesis.query.spreadsheet;

import org.jspecify.annotations.NullMarked;
