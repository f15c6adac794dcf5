/** The pages for people. They may ask both sides, and nothing but the process that runs them knows them. */
@NullMarked
package care.anamnesis.pages;

import org.jspecify.annotations.NullMarked;
