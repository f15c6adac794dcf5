package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.query.accountability.export.Alteration;
import care.anamnesis.query.accountability.export.ExportedFiles;
import care.anamnesis.query.accountability.export.Verification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks whether an export was changed, and where. Needs no service, except with --against."
                + " Ends with 1 if anything was changed.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "A .zip or .json that was exported, or the directory of a bundle.")
    private Path path = Path.of("");

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
        if (!Files.exists(path)) {
            throw new Failure(Failure.USAGE, path + " is not there.");
        }
        var found = looked();
        report(found);
        return found.holds() ? 0 : Failure.DIFFERENCE;
    }

    private Verification looked() throws Exception {
        try {
            var offline = key == null
                    ? ExportedFiles.verify(path)
                    : ExportedFiles.verify(path, VerifierKey.parse(key.strip()));
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
