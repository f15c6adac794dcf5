/** How a person writes into a record: a panel for each thing that can be recorded, and the discharge step by step. */
@NullMarked
package care.anamnesis.pages.recording;

import org.jspecify.annotations.NullMarked;
