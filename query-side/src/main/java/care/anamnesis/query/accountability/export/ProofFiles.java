package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Kit;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.TlogProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The proofs of a bundle in the files that other programs read. All are made from the JSON alone, so that they can be made
 * again and compared, except the two that say how to verify.
 */
final class ProofFiles {
    static final String FOLDER = "proofs/";
    private static final String VERIFIER = FOLDER + "Verify.java";
    static final List<String> TOOLS = List.of(FOLDER + "VERIFY.md", VERIFIER);

    private ProofFiles() {}

    /**
     * @return by name; none if the JSON proves nothing
     * @throws IllegalArgumentException if its proof is not written as it must be
     */
    static SortedMap<String, byte[]> of(JsonNode record) {
        var files = new TreeMap<String, byte[]>();
        if (!record.has("proof")) {
            return files;
        }
        var note = record.at("/proof/checkpoint").asString("");
        var checkpoint = SignedCheckpoint.parse(note);
        put(files, "checkpoint", note);
        put(files, "policy", record.at("/proof/policy").asString(""));
        for (var entry : record.path("proofs")) {
            long position = entry.path("position").asLong(0);
            var path = entry.path("path")
                    .valueStream()
                    .map(hash -> Hash.parse(hash.asString("")))
                    .toList();
            put(files, position + ".tlog-proof", new TlogProof(position - 1, path, checkpoint).text());
            for (var stored : List.of("leaf", "payload", "metadata")) {
                put(files, position + "." + stored, entry.path(stored).asString(""));
            }
        }
        return files;
    }

    /** As the service puts them into a bundle: none, or the tools and what they verify. */
    static List<Bundle.File> inBundle(JsonNode record) {
        var files = of(record);
        if (!files.isEmpty()) {
            TOOLS.forEach(tool -> files.put(tool, tool(tool)));
        }
        return files.entrySet().stream()
                .map(file -> Bundle.File.of(file.getKey(), Form.of(file.getValue())))
                .toList();
    }

    private static byte[] tool(String name) {
        if (name.equals(VERIFIER)) {
            return Kit.verifier();
        }
        try (var content = ProofFiles.class.getResourceAsStream("VERIFY.md")) {
            return Objects.requireNonNull(content).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
