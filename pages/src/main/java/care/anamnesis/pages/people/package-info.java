/** Who works in the practice, for the privacy officer: invite, change roles, deactivate, and look back. */
@NullMarked
package care.anamnesis.pages.people;

import org.jspecify.annotations.NullMarked;
