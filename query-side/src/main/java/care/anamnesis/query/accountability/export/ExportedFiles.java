package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.proof.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Looks at an export that somebody has kept, and says what in it was changed. It needs neither the service nor a network.
 *
 * <p>It finds every change by somebody who did not recreate the whole export. If somebody rewrites every file and computes
 * every digest again, only a comparison with the service's own record finds it.
 */
public final class ExportedFiles {
    private ExportedFiles() {}

    /**
     * @param path a bundle, as zip or as the directory of its files; or a single JSON
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is a file that says nothing of its own digest
     */
    public static Verification verify(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return BundleCheck.of(directory(path));
        }
        var name = String.valueOf(path.getFileName());
        if (name.endsWith(".zip")) {
            return zip(path, name);
        }
        if (name.endsWith(".json")) {
            return RecordCheck.of(name, Files.readAllBytes(path));
        }
        throw new IllegalArgumentException("A " + name.replaceAll(".*\\.", "")
                + " file by itself carries no digest: verify the bundle or the directory that it came in.");
    }

    /** As {@link #verify(Path)}, and all of it must be proved by a checkpoint that this key has signed. */
    public static Verification verify(Path path, VerifierKey key) throws IOException {
        var found = verify(path);
        if (found.record() != null) {
            found.findings().addAll(ProofCheck.signedBy(key, String.valueOf(path.getFileName()), found.record()));
        }
        return found;
    }

    /**
     * What the service holds otherwise than the export says.
     *
     * @param now every entry as the service's history tells it, with what was written word for word
     */
    public static List<Alteration> compared(JsonNode record, List<JsonNode> now) {
        return ServiceCheck.of(record, now);
    }

    private static SortedMap<String, byte[]> directory(Path path) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var content = Files.walk(path, 2)) {
            for (var file : content.filter(file -> !Files.isDirectory(file)).toList()) {
                files.put(
                        path.relativize(file).toString().replace(File.separatorChar, '/'),
                        Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
            }
        }
        return files;
    }

    private static Verification zip(Path path, String name) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IllegalArgumentException | ZipException | EOFException _) {
            return new Verification(null, List.of(Alteration.in(name, "It is no longer a zip that can be read.")));
        }
        var checked = BundleCheck.of(files);
        if (!Arrays.equals(Files.readAllBytes(path), again(files))) {
            checked.findings()
                    .add(
                            Alteration.in(
                                    name,
                                    "It is not the zip that the service made, whatever its files are: something was changed in it or beside them."));
        }
        return checked;
    }

    /** The zip as the service makes it of these files; empty if it could not have made it. */
    private static byte[] again(SortedMap<String, byte[]> files) throws IOException {
        var zip = new ByteArrayOutputStream();
        try {
            var manifest = CanonicalJson.JSON.readTree(files.getOrDefault(Manifest.NAME, new byte[0]));
            var at = Instant.parse(manifest.path("exportedAt").asString(""));
            var content = BundleCheck.inOrder(files.keySet()).stream()
                    .map(name -> Bundle.File.of(name, Form.of(files.getOrDefault(name, new byte[0]))))
                    .toList();
            new Bundle(content, at).writeTo(zip);
            return zip.toByteArray();
        } catch (JacksonException | DateTimeParseException | IOException | IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
