package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.query.accountability.paper.QrCode;
import care.anamnesis.query.http.Refusals;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of the log on paper or in a mailbox, where nobody who owns the database can change it.
 *
 * @param origin which log it is
 * @param size how many events the newest checkpoint covers
 * @param root of their tree
 * @param signedAt by the database's clock
 * @param checkpoint with its signatures, as it is typed, pasted or scanned later
 * @param keys that sign the log, the one in use first
 * @param code the checkpoint, to be scanned
 */
public record DailyNote(
        String origin, long size, String root, Instant signedAt, String checkpoint, List<Key> keys, QrCode code) {

    /** @param fingerprint that can be compared on the telephone */
    public record Key(String key, String fingerprint) {
        static Key of(VerifierKey key) {
            return new Key(key.toString(), key.fingerprint().replaceAll("(.{4})(?=.)", "$1 "));
        }
    }

    public static DailyNote of(LogProofs proofs) {
        var newest = proofs.newest().orElseThrow(Refusals::notThereYet);
        var keys = proofs.verifiers();
        return of(newest.signed(), newest.signedAt(), keys);
    }

    static DailyNote of(SignedCheckpoint signed, Instant signedAt, List<VerifierKey> keys) {
        var checkpoint = signed.checkpoint();
        return new DailyNote(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().toString(),
                signedAt,
                signed.note(),
                keys.stream().map(Key::of).toList(),
                QrCode.of(signed.note()));
    }
}
