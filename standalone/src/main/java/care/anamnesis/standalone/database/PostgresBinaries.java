package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL: on the class path as one archive, unpacked once for each release of them and each user of the
 * machine, because that takes seconds. Where the user's cache cannot be written, they are kept with the data.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path cache, Path otherwise) throws IOException {
        try {
            return unpackInto(cache);
        } catch (FileSystemException _) {
            return unpackInto(otherwise);
        }
    }

    /** As on Linux desktops. */
    static Path cache() {
        var named = System.getenv("XDG_CACHE_HOME");
        var caches =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return caches.resolve("anamnesis").resolve("postgresql");
    }

    static synchronized Path unpackInto(Path directory) throws IOException {
        var archive = archiveForThisMachine();
        var unpacked = directory.resolve(fingerprint(archive));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        Files.createDirectories(directory);
        // Another process may be about to do the same.
        try (var channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return Files.exists(unpacked) ? unpacked : unpackOnce(archive, directory.resolve("unfinished"), unpacked);
        }
    }

    /** Unpacked elsewhere and then moved: an interrupted start leaves nothing that looks complete. */
    private static Path unpackOnce(URL archive, Path unfinished, Path unpacked) throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        unpack(archive, unfinished);
        return Files.move(unfinished, unpacked);
    }

    private static URL archiveForThisMachine() {
        var archive = PostgresBinaries.class.getResource("/postgres-" + system() + "-" + machine() + ".txz");
        if (archive == null) {
            throw new CannotStart(
                    "This build brings no PostgreSQL for this kind of machine (%s on %s)."
                            .formatted(system(), machine()),
                    "Set SPRING_DATASOURCE_URL to a PostgreSQL 15 or newer of your own.");
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    /** The checksum that stands in the jar: every start asks for it, and reading the whole archive takes long. */
    private static String fingerprint(URL archive) throws IOException {
        var entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
        return HexFormat.of().toHexDigits(entry.getCrc(), 8) + Long.toHexString(entry.getSize());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var entries =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
