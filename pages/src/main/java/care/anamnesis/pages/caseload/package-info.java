/** The list of clients, the search for one, and clients who may be the same person. */
@NullMarked
package care.anamnesis.pages.caseload;

import org.jspecify.annotations.NullMarked;
