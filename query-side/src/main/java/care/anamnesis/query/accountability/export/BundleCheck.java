package care.anamnesis.query.accountability.export;

import care.anamnesis.query.http.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether the files of a bundle are those that its manifest names, and say the same as each other. */
final class BundleCheck {
    private static final List<String> NAMES =
            List.of(ExportFormat.JSON.file(), ExportFormat.CSV.file(), ExportFormat.PDF.file());

    /** In pages. */
    private static final int LONGEST_COVER = 3;

    private final SortedMap<String, byte[]> files;
    private final List<Alteration> findings = new ArrayList<>();

    private BundleCheck(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static Verification of(SortedMap<String, byte[]> files) {
        return new BundleCheck(files).check();
    }

    /** As the service puts them into a bundle. */
    static List<String> inOrder(Set<String> names) {
        return Stream.of(
                        Stream.of(Manifest.NAME),
                        NAMES.stream(),
                        names.stream()
                                .filter(name -> name.startsWith(ProofFiles.FOLDER))
                                .sorted())
                .flatMap(Function.identity())
                .filter(names::contains)
                .toList();
    }

    private Verification check() {
        var manifest = manifest();
        presence();
        var record = record();
        if (manifest != null) {
            NAMES.forEach(name -> listed(name, manifest));
            ProofFiles.TOOLS.stream().filter(name -> files.containsKey(name)).forEach(name -> listed(name, manifest));
        }
        if (record != null) {
            csv(record);
            pdf();
            proofs(record);
        }
        if (record != null && manifest != null) {
            head(record, manifest);
            chain(record, manifest);
        }
        return new Verification(record, findings);
    }

    private @Nullable JsonNode manifest() {
        var content = files.get(Manifest.NAME);
        if (content == null) {
            return null;
        }
        if (!Seal.holds(content)) {
            findings.add(Alteration.in(Manifest.NAME, "Its bytes do not match its digest."));
        }
        try {
            return CanonicalJson.JSON.readTree(content);
        } catch (JacksonException _) {
            findings.add(Alteration.in(Manifest.NAME, "It is no longer JSON."));
            return null;
        }
    }

    private void presence() {
        for (var name : files.keySet()) {
            if (!NAMES.contains(name) && !name.equals(Manifest.NAME) && !name.startsWith(ProofFiles.FOLDER)) {
                findings.add(Alteration.in(name, "It does not belong to the export."));
            }
        }
        for (var name : NAMES) {
            if (!files.containsKey(name)) {
                findings.add(Alteration.in(name, "It is missing."));
            }
        }
        if (!files.containsKey(Manifest.NAME)) {
            findings.add(Alteration.in(Manifest.NAME, "It is missing."));
        }
    }

    private @Nullable JsonNode record() {
        var content = files.get(ExportFormat.JSON.file());
        if (content == null) {
            return null;
        }
        var checked = RecordCheck.of(ExportFormat.JSON.file(), content);
        findings.addAll(checked.findings());
        return checked.record();
    }

    private void listed(String name, JsonNode manifest) {
        var content = files.get(name);
        var listed = manifest.path("files")
                .valueStream()
                .filter(file -> file.path("name").asString("").equals(name))
                .toList();
        if (listed.size() != 1) {
            findings.add(Alteration.in(Manifest.NAME, "It does not name " + name + " once."));
        } else if (content != null
                && !listed.getFirst().path("sha256").asString("").equals(Digests.of(content))) {
            findings.add(Alteration.in(
                    name,
                    "It is not the file that the manifest names: " + content.length + " bytes with SHA-256 "
                            + Digests.of(content) + " instead of "
                            + listed.getFirst().path("bytes").asLong(0) + " with "
                            + listed.getFirst().path("sha256").asString("") + "."));
        }
    }

    private void head(JsonNode record, JsonNode manifest) {
        for (var name : List.of(
                "clientId", "client", "exportedAt", "exportedBy", "asOfPosition", "version", "timeZone", "proof")) {
            if (!record.path(name).equals(manifest.path(name))) {
                findings.add(Alteration.in(
                        Manifest.NAME,
                        "Its " + name + " is another one than that of " + ExportFormat.JSON.file() + "."));
            }
        }
    }

    private void chain(JsonNode record, JsonNode manifest) {
        var stated = manifest.path("chain")
                .valueStream()
                .map(link -> link.asString(""))
                .toList();
        var links = record.path("entries")
                .valueStream()
                .map(entry -> entry.path(Chain.LINK).asString(""))
                .toList();
        for (var i = 0; i < Math.max(stated.size(), links.size()); i++) {
            if (i >= stated.size() || i >= links.size() || !stated.get(i).equals(links.get(i))) {
                findings.add(Alteration.at(
                        ExportFormat.JSON.file(),
                        i + 1L,
                        "Entry " + (i + 1) + " is not the one whose link the manifest holds."));
                return;
            }
        }
    }

    private void csv(JsonNode record) {
        var content = files.get(ExportFormat.CSV.file());
        if (content == null) {
            return;
        }
        var told = lines(table(record));
        var found = lines(content);
        for (var i = 0; i < Math.max(told.size(), found.size()); i++) {
            if (i >= told.size() || i >= found.size() || !told.get(i).equals(found.get(i))) {
                findings.add(Alteration.in(
                        ExportFormat.CSV.file(),
                        "From line " + (i + 1) + " on it does not say what " + ExportFormat.JSON.file() + " says."));
                return;
            }
        }
    }

    /** Made again from the JSON, as the table is. */
    private void proofs(JsonNode record) {
        try {
            var told = ProofFiles.of(record);
            var names = new TreeSet<>(told.keySet());
            files.keySet().stream()
                    .filter(name -> name.startsWith(ProofFiles.FOLDER) && !ProofFiles.TOOLS.contains(name))
                    .forEach(names::add);
            names.forEach(name -> proof(name, told.get(name), files.get(name)));
            if (!told.isEmpty()) {
                ProofFiles.TOOLS.stream()
                        .filter(name -> !files.containsKey(name))
                        .forEach(name -> findings.add(Alteration.in(name, "It is missing.")));
            }
        } catch (IllegalArgumentException _) {
            // that the proof of the JSON is none is found in the JSON
        }
    }

    private void proof(String name, byte @Nullable [] told, byte @Nullable [] found) {
        if (found == null) {
            findings.add(Alteration.in(name, "It is missing."));
        } else if (told == null) {
            findings.add(Alteration.in(name, "It does not belong to the export."));
        } else if (!Arrays.equals(told, found)) {
            findings.add(Alteration.in(name, "It does not say what " + ExportFormat.JSON.file() + " says."));
        }
    }

    /** The digest on its cover binds it to the JSON; what else it says is bound by the manifest alone. */
    private void pdf() {
        var content = files.get(ExportFormat.PDF.file());
        var json = files.get(ExportFormat.JSON.file());
        if (content != null && json != null && !cover(content).contains(Digests.of(json))) {
            findings.add(Alteration.in(
                    ExportFormat.PDF.file(), "It was not made from this " + ExportFormat.JSON.file() + "."));
        }
    }

    private static String cover(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setEndPage(LONGEST_COVER);
            return text.getText(document);
        } catch (IOException | RuntimeException _) { // whatever it is now, it is not what was exported
            return "";
        }
    }

    private static byte[] table(JsonNode record) {
        var table = new ByteArrayOutputStream();
        var csv = new RecordCsv(table);
        record.get("entries").forEach(csv::add);
        csv.flush();
        return table.toByteArray();
    }

    private static List<String> lines(byte[] table) {
        return List.of(new String(table, StandardCharsets.UTF_8).split("\n", -1));
    }
}
