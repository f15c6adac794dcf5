/**
 * A witness of logs, as C2SP tlog-witness describes it: it cosigns checkpoints that extend what it cosigned before. Knows
 * no database; may run wherever nobody can change it together with a log.
 */
@NullMarked
package care.anamnesis.eventlog.witness;

import org.jspecify.annotations.NullMarked;
