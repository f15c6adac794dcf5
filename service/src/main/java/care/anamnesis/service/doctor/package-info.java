/** Whether an installation can be relied on, in sentences for whoever runs it. */
@NullMarked
package care.anamnesis.service.doctor;

import org.jspecify.annotations.NullMarked;
