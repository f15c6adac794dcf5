/**
 * The founding story: one client's course of care, played on a first run through the same entry point as all commands.
 */
@NullMarked
package care.anamnesis.standalone.story;

import org.jspecify.annotations.NullMarked;
