package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.Proofs;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Events with what proves that they are in the log, for whoever verifies it elsewhere.
 *
 * @param policy whose signatures on the checkpoint count
 * @param checkpoint in whose tree they stand
 * @param events those that the checkpoint covers, in the order of the log
 */
public record ProvedEvents(Policy policy, SignedCheckpoint checkpoint, List<Proved> events) {
    public ProvedEvents {
        events = List.copyOf(events);
    }

    /**
     * @param path from the leaf to the root
     * @param payload as it is stored: the leaf states its SHA-256; as of the metadata
     */
    public record Proved(Leaf leaf, List<Hash> path, String payload, String metadata) {
        static Proved of(Stored stored, List<Hash> path) {
            return new Proved(stored.leaf(), path, text(stored.payload()), text(stored.metadata()));
        }

        private static String text(byte[] stored) {
            return new String(stored, StandardCharsets.UTF_8);
        }
    }

    /** An event as it is stored now. */
    @SuppressWarnings("ArrayRecordComponent") // read once, and compared with nothing
    record Stored(Leaf leaf, byte[] payload, byte[] metadata) {}

    /** The position of the first event that is not the one in the tree. */
    public Optional<Long> firstWrong() {
        var tree = checkpoint.checkpoint();
        return events.stream()
                .filter(event -> !Proofs.includes(
                        tree.size(),
                        tree.root(),
                        event.leaf().position() - 1,
                        event.leaf().hash(),
                        event.path()))
                .map(event -> event.leaf().position())
                .findFirst();
    }
}
