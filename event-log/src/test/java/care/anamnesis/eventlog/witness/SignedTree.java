package care.anamnesis.eventlog.witness;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.eventlog.proof.TileSource;
import care.anamnesis.eventlog.proof.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A log of up to 255 entries, each of which is its number and a word, with the key that signs it. */
record SignedTree(SignerKey key, String word) {
    static SignedTree named(String origin) {
        return new SignedTree(SignerKey.generate(origin, SignatureType.ED25519), "entry");
    }

    /** Another history under the same name, signed with the same key. */
    SignedTree forked() {
        return new SignedTree(key, "other entry");
    }

    SignedCheckpoint checkpoint(long size) {
        return SignedCheckpoint.by(
                List.of(key),
                new Checkpoint(key.verifier().name(), size, edge(size).root()));
    }

    AddCheckpoint request(long old, long size) {
        return new AddCheckpoint(old, proof(old, size), checkpoint(size));
    }

    List<Hash> proof(long old, long size) {
        TileSource tiles = (level, _, _) -> edge(size).partial().stream()
                .filter(tile -> tile.level() == level)
                .findFirst();
        return new Tree(size, tiles).consistency(old);
    }

    private RightEdge edge(long size) {
        var edge = new RightEdge();
        for (long i = 0; i < size; i++) {
            edge.add(Hash.ofLeaf((word + " " + i).getBytes(StandardCharsets.UTF_8)), _ -> {});
        }
        return edge;
    }
}
