package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.Kit;
import care.anamnesis.eventlog.proof.MissingTile;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.query.accountability.export.Alteration;
import care.anamnesis.query.accountability.export.ExportedFiles;
import care.anamnesis.query.accountability.export.Verification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks whether an export, a kit or the log of a service was changed, and where. Needs no service,"
                        + " except with --against and --log. Ends with 1 if anything was changed.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private static final class What {
        @Parameters(
                paramLabel = "FILE|DIR",
                description = "A .zip or .json that was exported, or the directory of a bundle.")
        private @Nullable Path path;

        @Option(
                names = "--kit",
                paramLabel = "DIR",
                description = "A directory that kit has written: the whole log, with the verifier of every kit.")
        private @Nullable Path kit;

        @Option(
                names = "--log",
                description = "The whole log of the running service, as it gives it to anybody: without content, with"
                        + " the verifier of every kit.")
        private boolean log;
    }

    @Option(
            names = "--kept",
            paramLabel = "FILE",
            description = "A checkpoint that you kept, of which three lines are enough: the kit or the log must extend"
                    + " it. Can be repeated.")
    private List<Path> kept = List.of();

    @Option(
            names = "--against",
            paramLabel = "URL",
            description = "Also compare the entries with those in this service now.")
    private @Nullable URI against;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The verifier key of the log, as it was printed at the installation: what no checkpoint proves"
                            + " that it signed does not verify.")
    private @Nullable String key;

    @Override
    public Integer call() throws Exception {
        if (what.log) {
            return log();
        }
        if (what.kit != null) {
            return verified(what.kit);
        }
        if (!kept.isEmpty()) {
            throw new Failure(Failure.USAGE, "An export is a part of the log: --kept goes with --kit or --log.");
        }
        return export(Objects.requireNonNull(what.path));
    }

    private int log() throws Exception {
        var service = new LogOfService(connection.service());
        var policy = key == null ? service.policy() : of(known(key));
        var directory = Files.createTempDirectory("anamnesis-log");
        try {
            service.write(directory, policy, service.newest(), Stream.empty());
            return verified(directory);
        } catch (ForgedSignature | MissingTile e) {
            connection.say("NOT VERIFIED\n" + e.getMessage());
            return Failure.DIFFERENCE;
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private int verified(Path directory) throws IOException {
        var arguments = new ArrayList<String>(List.of(directory.toString()));
        if (key == null) {
            return KitVerifier.run(Kit.verifier(), withKept(arguments), connection::say);
        }
        var policy = Files.createTempFile("anamnesis-policy", "");
        try {
            Files.writeString(policy, of(known(key)).text());
            arguments.addAll(List.of("--policy", policy.toString()));
            return KitVerifier.run(Kit.verifier(), withKept(arguments), connection::say);
        } finally {
            Files.delete(policy);
        }
    }

    private static Policy of(VerifierKey log) {
        return Policy.of(List.of(log), List.of(), 0);
    }

    private static VerifierKey known(String key) {
        try {
            return VerifierKey.parse(key.strip());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, e.getMessage() + ".");
        }
    }

    private List<String> withKept(List<String> arguments) {
        kept.forEach(file -> arguments.addAll(List.of("--kept", file.toString())));
        return arguments;
    }

    private int export(Path path) throws Exception {
        if (!Files.exists(path)) {
            throw new Failure(Failure.USAGE, path + " is not there.");
        }
        var found = looked(path);
        report(found);
        return found.holds() ? 0 : Failure.DIFFERENCE;
    }

    private Verification looked(Path path) throws Exception {
        try {
            var offline = key == null ? ExportedFiles.verify(path) : ExportedFiles.verify(path, known(key));
            var record = offline.record();
            if (against == null || record == null) {
                return offline;
            }
            var service = connection.service(against);
            var now = service.history(record.path("clientId").asString(""), Map.of("raw", "true"));
            var findings = new ArrayList<Alteration>(offline.findings());
            findings.addAll(ExportedFiles.compared(record, now));
            return new Verification(record, findings);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void report(Verification found) {
        if (connection.json()) {
            connection.out().println(ServiceClient.JSON.writeValueAsString(json(found)));
            return;
        }
        found.findings().forEach(it -> connection.say(it.file() + ": " + it.what()));
        found.firstBadEntry().ifPresent(entry -> connection.say("The first entry concerned is " + entry + "."));
        connection.say(found.holds() ? holds(found) : "Something was changed.");
    }

    private String holds(Verification found) {
        var record = found.record();
        var what = record == null
                ? ""
                : "%s entries of client %s, exported at %s by %s, as of position %s. "
                        .formatted(
                                record.get("version").asString(),
                                record.get("clientId").asString(),
                                record.get("exportedAt").asString(),
                                record.at("/exportedBy/name").asString(),
                                record.get("asOfPosition").asString());
        return what
                + proved(record)
                + (against == null ? "Nothing was changed since." : "Nothing was changed, here or there.");
    }

    private static String proved(@Nullable JsonNode record) {
        if (record == null || !record.has("proof")) {
            return "No checkpoint of the log proves it. ";
        }
        return "%d of them are proved by the checkpoint of %s events of the log, root %s, signed with %s. "
                .formatted(
                        record.path("proofs").size(),
                        record.at("/proof/size").asString(),
                        record.at("/proof/root").asString(),
                        record.at("/proof/verifierKeys/0").asString());
    }

    private static Map<String, Object> json(Verification found) {
        return Map.of(
                "holds",
                found.holds(),
                "firstBadEntry",
                found.firstBadEntry().<List<Long>>map(List::of).orElse(List.of()),
                "findings",
                found.findings());
    }
}
