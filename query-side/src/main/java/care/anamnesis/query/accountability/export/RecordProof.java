package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.ProvedEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What proves the entries of an export, in the JSON and from there in every other form.
 *
 * @param head the checkpoint, and whose signatures on it count
 * @param entries those that the checkpoint covers, in the order of the record
 */
record RecordProof(Head head, List<Entry> entries) {

    /**
     * @param origin of the checkpoint: which log it is
     * @param size how many events of the log it covers
     * @param root of their tree
     * @param checkpoint it, as it was signed
     * @param policy as C2SP tlog-policy has it
     * @param verifierKeys of the log, the one in use first
     */
    record Head(String origin, long size, String root, String checkpoint, String policy, List<String> verifierKeys) {}

    /**
     * @param path from the leaf to the root, as in a proof of C2SP tlog-proof
     * @param payload and metadata as they are stored, word for word: the leaf states their SHA-256
     */
    record Entry(long position, String leaf, List<String> path, String payload, String metadata) {
        private static Entry of(ProvedEvents.Proved proved) {
            return new Entry(
                    proved.leaf().position(),
                    new String(proved.leaf().bytes(), StandardCharsets.UTF_8),
                    proved.path().stream().map(Hash::toString).toList(),
                    proved.payload(),
                    proved.metadata());
        }
    }

    static RecordProof of(ProvedEvents proved) {
        var checkpoint = proved.checkpoint().checkpoint();
        return new RecordProof(
                new Head(
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().toString(),
                        proved.checkpoint().note(),
                        proved.policy().text(),
                        proved.policy().logs().stream()
                                .map(VerifierKey::toString)
                                .toList()),
                proved.events().stream().map(Entry::of).toList());
    }
}
