/** What an auditor needs to verify the log without trusting this service. */
@NullMarked
package care.anamnesis.query.accountability.proof;

import org.jspecify.annotations.NullMarked;
