/** The founding story: one client's course of care, played on a first run through the same door as anyone's commands. */
@NullMarked
package care.anamnesis.standalone.story;

import org.jspecify.annotations.NullMarked;
