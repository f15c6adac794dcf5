/** The pages for people. They may use both sides, and only the process that runs them knows them. */
@NullMarked
package care.anamnesis.pages;

import org.jspecify.annotations.NullMarked;
