/** The command line {@code anamnesis}: asks a running service as a person does, and verifies exports without one. */
@NullMarked
package care.anamnesis.service.cli;

import org.jspecify.annotations.NullMarked;
