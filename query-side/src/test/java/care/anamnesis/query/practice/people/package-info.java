@NullMarked
package care.anamnesis.query.practice.people;

import org.jspecify.annotations.NullMarked;
