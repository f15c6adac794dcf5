/** A page with every component once, in any service that is started with these tests. */
@NullMarked
package care.anamnesis.standalone.design;

import org.jspecify.annotations.NullMarked;
