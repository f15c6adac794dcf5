package care.anamnesis.service.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "A client's whole record. Only its owner may read the files.")
final class ExportCommand implements Callable<Integer> {
    enum Format {
        JSON("application/json"),
        CSV("text/csv"),
        PDF("application/pdf"),
        ZIP("application/zip");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        private boolean isMeantBy(Path path) {
            return String.valueOf(path.getFileName())
                    .toLowerCase(Locale.ROOT)
                    .endsWith("." + name().toLowerCase(Locale.ROOT));
        }
    }

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "CLIENT", description = "The client's id, or a part of the name.")
    private String client = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR",
            description = "A file ending in .json, .csv, .pdf or .zip; or a directory that is new or empty, which gets"
                    + " all of them and the manifest.")
    private Path output = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; as the file's ending says unless given.")
    private @Nullable Format format;

    @Override
    public Integer call() throws Exception {
        var wanted = wanted();
        checkRoom(wanted);
        var service = connection.service();
        var address = "/api/clients/" + service.client(client) + "/export";
        var answer = service.download(address, (wanted == null ? Format.ZIP : wanted).mediaType);
        var kept = temporary();
        try {
            receive(answer, kept, service.progress());
            if (wanted == null) {
                unpack(kept);
            } else {
                Files.move(kept, output, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(kept);
        }
        report(answer);
        return 0;
    }

    /** Null for a directory. */
    private @Nullable Format wanted() {
        if (format != null) {
            return format;
        }
        for (var known : Format.values()) {
            if (known.isMeantBy(output) && !Files.isDirectory(output)) {
                return known;
            }
        }
        return null;
    }

    private void checkRoom(@Nullable Format wanted) throws IOException {
        if (wanted != null && Files.exists(output)) {
            throw new Failure(Failure.USAGE, output + " is there already.");
        }
        if (wanted == null && Files.exists(output)) {
            try (var content = Files.list(output)) {
                if (content.findAny().isPresent()) {
                    throw new Failure(Failure.USAGE, output + " is not empty.");
                }
            }
        }
    }

    /** Created by the system for its owner only. */
    private Path temporary() throws IOException {
        var beside = output.toAbsolutePath().getParent();
        if (beside == null) {
            throw new Failure(Failure.USAGE, output + " is no place for a file.");
        }
        Files.createDirectories(beside);
        return Files.createTempFile(beside, ".export", ".part");
    }

    private static void receive(HttpResponse<InputStream> answer, Path kept, Progress progress) throws Exception {
        var whole = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        var digest = MessageDigest.getInstance("SHA-256");
        progress.during("exporting", whole, reached -> {
            try (var body = new DigestInputStream(answer.body(), digest);
                    var file = Files.newOutputStream(kept)) {
                var buffer = new byte[1 << 16];
                long received = 0;
                for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    file.write(buffer, 0, read);
                    received += read;
                    reached.accept(received);
                }
                return received;
            }
        });
        var stated = answer.headers().firstValue("Repr-Digest").orElse("");
        if (!stated.equals("sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":")) {
            throw new Failure(
                    Failure.DIFFERENCE, "The file was damaged on its way from the service. Nothing was kept.");
        }
    }

    private void unpack(Path zip) throws IOException {
        Files.createDirectories(output);
        try (var files = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var target = output.resolve(entry.getName()).normalize();
                if (!target.startsWith(output.normalize())) {
                    throw new Failure(Failure.DEFECT, "The service sent a file that belongs elsewhere.");
                }
                Files.createDirectories(target.toAbsolutePath().getParent());
                var file = Files.createTempFile(output, ".export", ".part");
                try (var out = Files.newOutputStream(file)) {
                    files.transferTo(out);
                }
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void report(HttpResponse<InputStream> answer) {
        var position = answer.headers().firstValue("Anamnesis-Position").orElse("");
        var digest = answer.headers().firstValue("Repr-Digest").orElse("");
        if (connection.json()) {
            var report = ServiceClient.JSON.createObjectNode();
            report.put("output", output.toString());
            report.put("asOfPosition", position);
            report.put("digest", digest);
            connection.out().println(report);
        } else {
            connection.say("Exported to " + output + " as of position " + position + ".");
        }
    }
}
