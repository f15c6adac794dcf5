@NullMarked
package care.anamnesis.standalone.database;

import org.jspecify.annotations.NullMarked;
