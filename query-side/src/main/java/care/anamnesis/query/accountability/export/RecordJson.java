package care.anamnesis.query.accountability.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record as JSON: who and when first, then one entry a line, then the last link of the chain and the seal. Written
 * entry by entry, so that only one of them is in memory as text.
 */
final class RecordJson {
    static final String FORMAT = "care.anamnesis.record";
    static final int VERSION = 1;
    private static final String ABOUT =
            "Each entry's chain is the SHA-256 of the 32 bytes of the chain before it (zeros"
                    + " for the first) and the entry's RFC 8785 canonical JSON without its chain; digest is the SHA-256 of"
                    + " every byte before the comma that comes before it.";

    private final RecordExport export;

    RecordJson(RecordExport export) {
        this.export = export;
    }

    /** @return the digest at the end of it */
    String writeTo(OutputStream out) throws IOException {
        return Seal.write(out, content -> {
            var head = head(export).toString();
            write(content, head.substring(0, head.length() - 1) + ",\n\"entries\":[");
            var last = eachEntry((entry, index) -> {
                write(content, (index == 0 ? "\n" : ",\n") + entry);
            });
            write(content, "\n],");
            if (export.proof() != null) {
                write(content, "\n\"proofs\":[" + lines(export.proof().entries()) + "\n],");
            }
            write(content, "\n\"" + Chain.LINK + "\":\"" + last + "\"");
        });
    }

    /** The header, in the JSON and again in the manifest. */
    static ObjectNode head(RecordExport export) {
        var head = CanonicalJson.JSON.createObjectNode();
        head.put("format", FORMAT);
        head.put("formatVersion", VERSION);
        head.put("clientId", export.clientId().toString());
        head.set("client", tree(export.client()));
        head.put("exportedAt", export.exportedAt().toString());
        head.set("exportedBy", tree(export.exportedBy()));
        head.put("asOfPosition", export.asOf());
        head.put("version", export.version());
        head.put("timeZone", export.timeZone());
        if (export.proof() != null) {
            head.set("proof", tree(export.proof().head()));
        }
        head.put("about", ABOUT);
        return head;
    }

    /** What proves the entries, without them. */
    ObjectNode proof() {
        var proof = head(export);
        if (export.proof() != null) {
            proof.set("proofs", tree(export.proof().entries()));
        }
        return proof;
    }

    private static String lines(List<?> items) {
        return items.stream()
                .map(item -> "\n" + CanonicalJson.JSON.writeValueAsString(item))
                .collect(Collectors.joining(","));
    }

    /** Hands over each entry with its link. */
    List<String> links() {
        var links = new ArrayList<String>();
        eachEntry((entry, _) -> links.add(entry.get(Chain.LINK).stringValue()));
        return links;
    }

    String eachEntry(ObjIntConsumer<ObjectNode> reader) {
        var last = Chain.START;
        for (var i = 0; i < export.entries().size(); i++) {
            var entry = entry(i);
            last = Chain.link(last, entry);
            entry.put(Chain.LINK, last);
            reader.accept(entry, i);
        }
        return last;
    }

    private ObjectNode entry(int index) {
        var entry = (ObjectNode) tree(export.entries().get(index));
        entry.put("revision", export.revisions().get(index));
        return entry;
    }

    private static JsonNode tree(Object value) {
        return CanonicalJson.JSON.valueToTree(value);
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
