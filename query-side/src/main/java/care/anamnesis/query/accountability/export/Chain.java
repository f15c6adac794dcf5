package care.anamnesis.query.accountability.export;

import care.anamnesis.query.http.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each entry's link: the SHA-256 of the link before it (32 zero bytes for the first entry) followed by the entry's
 * canonical JSON without its own link. An entry that was edited no longer fits its link; one that was removed, inserted
 * or moved no longer fits its neighbours.
 */
final class Chain {
    static final String LINK = "chain";
    static final String START = "0".repeat(64);

    private Chain() {}

    /** @throws IllegalArgumentException if the link before is no SHA-256 */
    static String link(String before, ObjectNode entry) {
        var content = entry.deepCopy();
        content.remove(LINK);
        var digest = Digests.sha256();
        digest.update(HexFormat.of().parseHex(before));
        return HexFormat.of().formatHex(digest.digest(CanonicalJson.of(content).getBytes(StandardCharsets.UTF_8)));
    }
}
