package care.anamnesis.query.accountability.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The content of a bundle, with the digest of each file and the link of each entry. */
record Manifest(ObjectNode head, List<File> files, List<String> chain) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "care.anamnesis.record-manifest";

    record File(String name, String mediaType, long bytes, String sha256) {
        static File of(ExportFormat format, Form.Size size) {
            return new File(format.file(), format.mediaType().toString(), size.bytes(), size.sha256());
        }

        static File ofTool(Bundle.File tool) {
            return new File(
                    tool.name(), "text/plain", tool.size().bytes(), tool.size().sha256());
        }
    }

    void writeTo(OutputStream out) throws IOException {
        Seal.write(out, content -> content.write(text().getBytes(StandardCharsets.UTF_8)));
    }

    private String text() {
        var own = head.deepCopy().put("format", FORMAT);
        own.remove("about");
        var begin = own.toString();
        return begin.substring(0, begin.length() - 1) + ",\n\"files\":[\n" + lines(files) + "\n],\n\"chain\":[\n"
                + lines(chain) + "\n]";
    }

    private static String lines(List<?> items) {
        return String.join(
                ",\n",
                items.stream().map(CanonicalJson.JSON::writeValueAsString).toList());
    }
}
