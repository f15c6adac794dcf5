package care.anamnesis.query.accountability.export;

import care.anamnesis.query.http.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The last line of a JSON document: the SHA-256 of every byte before it. */
final class Seal {
    private static final String MARK = ",\n\"digest\":\"";
    private static final Pattern FORM = Pattern.compile(MARK + "(\\p{XDigit}{64})\"}\n");
    private static final int LENGTH = MARK.length() + 64 + 3;

    private Seal() {}

    /** What is to be written into a JSON object whose last brace is still missing. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @return the digest */
    static String write(OutputStream out, Content content) throws IOException {
        var counted = Digests.counting(out);
        content.writeTo(counted);
        var digest = Digests.of(counted);
        out.write((MARK + digest + "\"}\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    /** Whether no byte has changed since it was sealed. */
    static boolean holds(byte[] document) {
        if (document.length < LENGTH) {
            return false;
        }
        var content = Arrays.copyOf(document, document.length - LENGTH);
        var seal = new String(document, content.length, LENGTH, StandardCharsets.ISO_8859_1);
        var form = FORM.matcher(seal);
        return form.matches() && form.group(1).equals(Digests.of(content));
    }
}
