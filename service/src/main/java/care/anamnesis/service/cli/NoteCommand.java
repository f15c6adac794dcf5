package care.anamnesis.service.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "note",
        mixinStandardHelpOptions = true,
        description = "The newest checkpoint of the log, its key and a QR code, to keep on paper or in a mailbox where"
                + " nobody can change it who works with the database. Once a day: anamnesis note | mail -s … auditor@…")
final class NoteCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A new file; a page to print if it ends in .pdf. Otherwise a text, to standard output unless"
                    + " given.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        if (output != null && Files.exists(output)) {
            throw new Failure(Failure.USAGE, output + " is there already.");
        }
        var form = isPage(output) ? "application/pdf" : "text/plain";
        try (var note =
                connection.service().download("/api/audit/proof/note", form).body()) {
            give(note);
        }
        return 0;
    }

    private void give(InputStream note) throws IOException {
        if (output == null) {
            connection.out().print(new String(note.readAllBytes(), StandardCharsets.UTF_8));
            connection.out().flush();
        } else {
            Files.copy(note, output);
        }
    }

    private static boolean isPage(@Nullable Path output) {
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
