package care.anamnesis.service.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The verifier that is part of every kit, run as a stranger runs it: from its one file, apart from this program. */
final class KitVerifier {
    private KitVerifier() {}

    /**
     * @param out takes its answer, line by line
     * @return 0 if everything verifies, 1 if something does not, 2 if nothing could be verified
     */
    static int run(byte[] source, List<String> arguments, Consumer<String> out) throws IOException {
        if (ModuleFinder.ofSystem().find("jdk.compiler").isEmpty()) {
            throw new Failure(Failure.USAGE, "This needs a JDK: on one, run java Verify.java in a kit.");
        }
        var directory = Files.createTempDirectory("anamnesis-verify");
        var file = Files.write(directory.resolve("Verify.java"), source);
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), file.toString()));
            command.addAll(arguments);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                said.lines().forEach(out);
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.DEFECT, "Interrupted.");
        } finally {
            Files.delete(file);
            Files.delete(directory);
        }
    }
}
