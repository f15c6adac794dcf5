package care.anamnesis.eventlog.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log asks of a witness: to cosign a checkpoint that extends the last one that the witness has cosigned. The
 * request {@code add-checkpoint} of C2SP tlog-witness.
 *
 * @param old the size of that one, 0 if there is none
 * @param proof that the tree of the checkpoint begins with the tree of that size
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    /** Where a witness takes it, below its own prefix. */
    public static final String PATH = "/add-checkpoint";

    /** The type of the answer that states another size. */
    public static final String SIZE_TYPE = "text/x.tlog.size";

    /** The longest request, in bytes. */
    public static final int LONGEST = SignedCheckpoint.LONGEST + 4 * 1024;

    private static final Pattern WRITTEN =
            Pattern.compile("old (0|[1-9][0-9]{0,18})\n((?:[^\n]+\n){0,63})\n(.*)", Pattern.DOTALL);

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** @throws IllegalArgumentException unless it is written so */
    public static AddCheckpoint parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A request begins with the line old SIZE and holds a checkpoint");
        }
        return new AddCheckpoint(
                Long.parseLong(parts.group(1)),
                parts.group(2).lines().map(Hash::parse).toList(),
                SignedCheckpoint.parse(parts.group(3)));
    }

    public String text() {
        var text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }
}
