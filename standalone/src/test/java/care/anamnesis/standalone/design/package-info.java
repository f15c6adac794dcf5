/** What do our pages look like? Every component once, in any service that is started beside these tests. */
@NullMarked
package care.anamnesis.standalone.design;

import org.jspecify.annotations.NullMarked;
