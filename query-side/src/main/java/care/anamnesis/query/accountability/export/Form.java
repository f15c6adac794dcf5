package care.anamnesis.query.accountability.export;

import care.anamnesis.query.http.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Content that can be written repeatedly, with the same bytes each time. */
@FunctionalInterface
interface Form {
    void writeTo(OutputStream out) throws IOException;

    /** What is known of the bytes before they are sent. */
    record Size(long bytes, String sha256, long crc32) {}

    static Form of(byte[] content) {
        return out -> out.write(content);
    }

    /** Writes it once to nowhere to measure it, so that no copy of a record is needed in a file or in memory. */
    default Size size() {
        var bytes = new CountingOutput();
        var checked = new CheckedOutputStream(bytes, new CRC32());
        var digested = Digests.counting(checked);
        try {
            writeTo(digested);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Size(bytes.count, Digests.of(digested), checked.getChecksum().getValue());
    }

    /** Discards and counts bytes. */
    final class CountingOutput extends OutputStream {
        private long count;

        @Override
        public void write(int written) {
            count++;
        }

        @Override
        public void write(byte[] written, int from, int length) {
            count += length;
        }
    }
}
