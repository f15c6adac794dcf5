/**
 * What lets a stranger verify the log: leaves, a Merkle tree in tiles (RFC 9162), and signed checkpoints, in the formats
 * of C2SP (tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature, tlog-proof). Knows no database and no web.
 */
@NullMarked
package care.anamnesis.eventlog.proof;

import org.jspecify.annotations.NullMarked;
