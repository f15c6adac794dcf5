package care.anamnesis.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * The oldest release of PostgreSQL that we support, as fetched by Maven; it cannot be on the same class path as the
 * newest one.
 */
final class OldestPostgres {
    private static final String RELEASE = "15.";
    private static final Path COPIED = Path.of("target", "postgresql-oldest");

    /** Tests of pages use the copy made for the query side. */
    private static final Path COPIED_BESIDE = Path.of("..", "query-side").resolve(COPIED);

    private static final Path FETCHED =
            Path.of(System.getProperty("user.home"), ".m2", "repository", "io", "zonky", "test", "postgres");

    private OldestPostgres() {}

    static InputStream binaries() throws IOException {
        var jar = new ZipInputStream(Files.newInputStream(jar()));
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return jar;
            }
        }
        throw new IllegalStateException("No binaries of PostgreSQL in " + jar());
    }

    /** A test started from an editor has no copy, but the local repository may contain the original. */
    private static Path jar() throws IOException {
        for (var place : List.of(COPIED, COPIED_BESIDE, FETCHED)) {
            if (Files.isDirectory(place)) {
                try (var files = Files.find(place, 3, (file, _) -> isRelease(file))) {
                    var jar = files.max(Path::compareTo);
                    if (jar.isPresent()) {
                        return jar.get();
                    }
                }
            }
        }
        throw new IllegalStateException(
                "PostgreSQL " + RELEASE + "x is not there: mvn process-test-resources fetches it");
    }

    private static boolean isRelease(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar") && name.contains("-" + platform() + "-" + RELEASE);
    }

    private static String platform() {
        var isArm = System.getProperty("os.arch").equals("aarch64");
        var isMac = System.getProperty("os.name").startsWith("Mac");
        return (isMac ? "darwin-" : "linux-") + (isArm ? "arm64v8" : "amd64");
    }
}
