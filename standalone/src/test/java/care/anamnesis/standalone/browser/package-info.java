/** Tests of the whole service in a real browser. */
@NullMarked
package care.anamnesis.standalone.browser;

import org.jspecify.annotations.NullMarked;
