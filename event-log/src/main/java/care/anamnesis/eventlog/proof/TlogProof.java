package care.anamnesis.eventlog.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A proof that an entry is in the log, which verifies without asking anybody: C2SP tlog-proof, stored as
 * {@code .tlog-proof}.
 *
 * @param index of the entry, counted from 0: its position less one
 */
public record TlogProof(long index, List<Hash> path, SignedCheckpoint checkpoint) {
    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final Pattern WRITTEN = Pattern.compile(
            FORMAT + "\n(?:extra [A-Za-z0-9+/]*=*\n)?index (0|[1-9][0-9]{0,18})\n((?:[^\n]+\n){0,63})\n(.*)",
            Pattern.DOTALL);

    public TlogProof {
        path = List.copyOf(path);
    }

    public static TlogProof of(long index, Tree tree, SignedCheckpoint checkpoint) {
        return new TlogProof(index, tree.inclusion(index), checkpoint);
    }

    /** @throws IllegalArgumentException unless it is written so */
    public static TlogProof parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A proof begins with the line " + FORMAT + " and holds a checkpoint");
        }
        return new TlogProof(
                Long.parseLong(parts.group(1)),
                parts.group(2).lines().map(Hash::parse).toList(),
                SignedCheckpoint.parse(parts.group(3)));
    }

    /** Whether the leaf stands at the index in the tree of the checkpoint; the checkpoint's signatures are another question. */
    public boolean proves(Hash leaf) {
        var tree = checkpoint.checkpoint();
        return Proofs.includes(tree.size(), tree.root(), index, leaf, path);
    }

    public String text() {
        var text = new StringBuilder(FORMAT).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }
}
