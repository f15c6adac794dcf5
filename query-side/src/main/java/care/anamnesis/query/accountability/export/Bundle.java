package care.anamnesis.query.accountability.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in one zip. They are stored as they are, not packed, so that the same files at the same time are the same bytes
 * on every machine: anyone who has them can make the zip again and check that nothing was added between them.
 */
record Bundle(List<File> files, Instant at) implements Form {

    record File(String name, Form form, Size size) {
        static File of(String name, Form form) {
            return new File(name, form, form.size());
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var file : files) {
            zip.putNextEntry(entry(file));
            file.form().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private ZipEntry entry(File file) {
        var entry = new ZipEntry(file.name());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.size().bytes());
        entry.setCrc(file.size().crc32());
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return entry;
    }
}
