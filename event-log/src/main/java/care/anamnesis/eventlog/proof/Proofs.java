package care.anamnesis.eventlog.proof;

import java.util.List;

/** Verifies proofs by RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf stands at this index, counted from 0, of the tree with this size and root. */
    public static boolean includes(long size, Hash root, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                hash = Hash.ofNode(sibling, hash);
                int up = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the smaller tree is the beginning of the larger one. */
    public static boolean isConsistent(long smaller, Hash smallerRoot, long larger, Hash largerRoot, List<Hash> proof) {
        if (smaller < 0 || smaller > larger) {
            return false;
        }
        if (smaller == larger) {
            return proof.isEmpty() && smallerRoot.equals(largerRoot);
        }
        if (smaller == 0) {
            return proof.isEmpty() && smallerRoot.equals(Hash.EMPTY);
        }
        boolean isComplete = Long.bitCount(smaller) == 1;
        if (!isComplete && proof.isEmpty()) {
            return false;
        }
        var start = isComplete ? smallerRoot : proof.getFirst();
        return grows(
                smaller, smallerRoot, larger, largerRoot, start, isComplete ? proof : proof.subList(1, proof.size()));
    }

    private static boolean grows(
            long smaller, Hash smallerRoot, long larger, Hash largerRoot, Hash start, List<Hash> proof) {
        int shared = Long.numberOfTrailingZeros(smaller);
        long at = (smaller - 1) >> shared;
        long last = (larger - 1) >> shared;
        var before = start;
        var after = start;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                before = Hash.ofNode(sibling, before);
                after = Hash.ofNode(sibling, after);
                int up = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                after = Hash.ofNode(after, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(smallerRoot) && after.equals(largerRoot);
    }

    private static boolean isRight(long index) {
        return (index & 1) == 1;
    }
}
