/** What people see: the whole service, asked by a real browser. */
@NullMarked
package care.anamnesis.standalone.browser;

import org.jspecify.annotations.NullMarked;
