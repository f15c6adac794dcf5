package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proof.Proofs;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.StoredName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * Whether the log proves what an export says of each entry: when, which, by whom, and every word of it. Says nothing of
 * whose key has signed: that is for whoever knows the key.
 */
final class ProofCheck {
    private static final Pattern LEAF =
            Pattern.compile("[^\n]+\nledger ([^\n]+)\n(?:[^\n]+\n){6}event ([^\n]+)\n.*", Pattern.DOTALL);

    private static final String NOT_BY_KEY = "Its checkpoint is not signed with the key that was given.";

    private final String file;
    private final JsonNode record;
    private final List<Alteration> findings = new ArrayList<>();

    private ProofCheck(String file, JsonNode record) {
        this.file = file;
        this.record = record;
    }

    /** @param record with its entries; without a proof there is nothing to find */
    static List<Alteration> of(String file, JsonNode record) {
        var check = new ProofCheck(file, record);
        if (record.has("proof")) {
            check.checkpoint();
        }
        return check.findings;
    }

    static List<Alteration> signedBy(VerifierKey key, String file, JsonNode record) {
        int proved = record.path("proofs").size();
        if (proved < record.path("entries").size()) {
            return List.of(Alteration.at(
                    file, proved + 1L, "Entry " + (proved + 1) + " is not proved by a checkpoint of the log."));
        }
        try {
            return SignedCheckpoint.parse(record.at("/proof/checkpoint").asString(""))
                            .by(key)
                            .isPresent()
                    ? List.of()
                    : List.of(Alteration.in(file, NOT_BY_KEY));
        } catch (ForgedSignature | IllegalArgumentException _) {
            return List.of(Alteration.in(file, NOT_BY_KEY));
        }
    }

    private void checkpoint() {
        var head = record.get("proof");
        try {
            var keys = head.path("verifierKeys")
                    .valueStream()
                    .map(key -> VerifierKey.parse(key.asString("")))
                    .toList();
            var signed = SignedCheckpoint.parse(head.path("checkpoint").asString(""))
                    .require(head.path("origin").asString(""), keys);
            var checkpoint = signed.checkpoint();
            if (checkpoint.size() != head.path("size").asLong(-1)
                    || !checkpoint.root().toString().equals(head.path("root").asString(""))) {
                findings.add(Alteration.in(file, "Its checkpoint is another one than it says."));
            }
            entries(checkpoint.size(), checkpoint.root());
        } catch (ForgedSignature | IllegalArgumentException _) {
            findings.add(Alteration.in(file, "Its checkpoint is not signed by a key that it names."));
        }
    }

    private void entries(long size, Hash root) {
        var entries = record.get("entries");
        var proofs = record.path("proofs");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.path("position").asLong(0) <= size && !isProved(entry, proofs.path(i), size, root)) {
                long version = entry.path("version").asLong(0);
                findings.add(Alteration.at(
                        file, version, "Entry " + version + " is not the one that the log proves at its position."));
            }
        }
        if (proofs.size() > entries.size()) {
            findings.add(Alteration.in(file, "It has more proofs than entries."));
        }
    }

    private boolean isProved(JsonNode entry, JsonNode proof, long size, Hash root) {
        var leaf = proof.path("leaf").asString("");
        var parts = LEAF.matcher(leaf);
        try {
            if (!parts.matches() || !leaf.equals(expected(entry, proof, parts.group(1), parts.group(2)))) {
                return false;
            }
            var path = proof.path("path")
                    .valueStream()
                    .map(hash -> Hash.parse(hash.asString("")))
                    .toList();
            long index = entry.path("position").asLong(0) - 1;
            return Proofs.includes(size, root, index, Hash.ofLeaf(bytes(leaf)), path)
                    && isSaid(entry, proof.path("payload").asString(""))
                    && isBy(entry, proof.path("metadata").asString(""));
        } catch (IllegalArgumentException | DateTimeParseException | JacksonException _) {
            return false;
        }
    }

    /** The leaf as the log must have it for this entry. */
    private String expected(JsonNode entry, JsonNode proof, String ledger, String event) {
        var leaf = Leaf.of(
                ledger,
                entry.path("position").asLong(0),
                record.path("clientId").asString(""),
                entry.path("version").asLong(0),
                Instant.parse(entry.path("recordedAt").asString("")),
                entry.path("event").asString(""),
                entry.path("revision").asString(""),
                event,
                bytes(proof.path("payload").asString("")),
                bytes(proof.path("metadata").asString("")));
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }

    private static boolean isSaid(JsonNode entry, String payload) {
        var name = new StoredName(
                entry.path("event").asString(""), entry.path("revision").asString(""));
        var type = StoredName.clinical().get(name);
        if (type == null) {
            return false;
        }
        var written = CanonicalJson.JSON.valueToTree(CanonicalJson.JSON.readValue(payload, type));
        return CanonicalJson.of(written).equals(CanonicalJson.of(entry.path("data")));
    }

    private static boolean isBy(JsonNode entry, String metadata) {
        var stored = CanonicalJson.JSON.readValue(metadata, new TypeReference<Map<String, Object>>() {});
        var provenance = Provenance.from(stored);
        return provenance
                        .actor()
                        .equals(CanonicalJson.JSON.treeToValue(
                                entry.path("actor"), provenance.actor().getClass()))
                && provenance.purpose().name().equals(entry.path("purpose").asString(""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
