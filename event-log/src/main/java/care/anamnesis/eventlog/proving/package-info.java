/** Proves the log: follows it, grows its tree, signs checkpoints and keeps them outside the database. */
@NullMarked
package care.anamnesis.eventlog.proving;

import org.jspecify.annotations.NullMarked;
