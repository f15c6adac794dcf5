package care.anamnesis.query.accountability.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.query.RunningQuerySide;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest extends RunningQuerySide {
    private static final int FLIPS = 20 * Integer.getInteger("anamnesis.campaign", 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path beside;

    @SuppressWarnings("NullAway.Init")
    private Path zip;

    @BeforeEach
    void an_export_that_somebody_kept() throws IOException {
        var client = UUID.randomUUID();
        append(client, ExportedRecord.events(client));
        var bundle = http("auditor")
                .get()
                .uri("/api/clients/" + client + "/export")
                .header("Accept", "application/zip")
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        zip = beside.resolve("export.zip");
        Files.write(zip, Objects.requireNonNull(bundle));
        unpack();
    }

    @Test
    void what_nobody_changed_holds() throws IOException {
        assertThat(ExportedFiles.verify(zip).findings()).isEmpty();
        assertThat(ExportedFiles.verify(directory).findings()).isEmpty();
        assertThat(ExportedFiles.verify(directory.resolve("record.json")).findings())
                .isEmpty();
    }

    @Test
    void any_flipped_byte_of_the_zip_is_found() throws IOException {
        var whole = Files.readAllBytes(zip);
        flipping(whole, zip, zip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "record.json",
                "record.csv",
                "record.pdf",
                "proofs/checkpoint",
                "proofs/Verify.java"
            })
    void any_flipped_byte_of_a_file_is_found(String name) throws IOException {
        var file = directory.resolve(name);
        flipping(Files.readAllBytes(file), file, directory);
    }

    @Test
    void any_flipped_byte_of_a_json_alone_is_found() throws IOException {
        var file = directory.resolve("record.json");
        flipping(Files.readAllBytes(file), file, file);
    }

    /** Bytes all over it, and each of the last ones, where the digest stands. */
    private static void flipping(byte[] whole, Path file, Path verified) throws IOException {
        var dice = new Random(whole.length);
        for (var i = 0; i < FLIPS; i++) {
            var at = i < FLIPS / 2 ? dice.nextInt(whole.length) : whole.length - 1 - (i - FLIPS / 2);
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << dice.nextInt(8));
            Files.write(file, changed);
            assertThat(ExportedFiles.verify(verified).holds()).as("byte " + at).isFalse();
        }
    }

    @Test
    void an_edited_entry_is_named() throws IOException {
        change(record -> entry(record, 5).put("sentence", "Found nothing."));

        var found = ExportedFiles.verify(directory);

        assertThat(found.firstBadEntry()).hasValue(5L);
        assertThat(whats(found)).anyMatch(it -> it.startsWith("Entry 5 does not fit its link"));
    }

    @Test
    void an_edited_word_of_what_was_recorded_is_named_in_a_json_alone() throws IOException {
        change(record -> ((ObjectNode) entry(record, 7).get("data")).put("instructions", "As you like."));

        assertThat(ExportedFiles.verify(directory.resolve("record.json")).firstBadEntry())
                .hasValue(7L);
    }

    @Test
    void a_removed_entry_is_named() throws IOException {
        change(record -> entries(record).remove(9));

        var found = ExportedFiles.verify(directory);

        assertThat(found.firstBadEntry()).hasValue(10L);
        assertThat(whats(found)).contains("Entry 10 is missing before entry 11.");
    }

    @Test
    void removed_entries_at_the_end_are_noticed() throws IOException {
        change(record -> entries(record).remove(26));

        assertThat(ExportedFiles.verify(directory).firstBadEntry()).hasValue(27L);
        assertThat(whats(ExportedFiles.verify(directory.resolve("record.json"))))
                .contains("It says that it holds 27 entries and holds 26.");
    }

    @Test
    void an_inserted_entry_is_named() throws IOException {
        change(record -> entries(record).insert(4, entry(record, 4).deepCopy()));

        assertThat(ExportedFiles.verify(directory).firstBadEntry()).hasValue(4L);
    }

    @Test
    void reordered_entries_are_named() throws IOException {
        change(record -> entries(record).insert(11, entries(record).remove(12)));

        assertThat(ExportedFiles.verify(directory).firstBadEntry()).hasValue(12L);
    }

    @Test
    void an_entry_edited_together_with_every_digest_of_the_json_is_found_by_the_manifest_and_the_table()
            throws IOException {
        forge(record -> entry(record, 5).put("sentence", "Found nothing."));

        assertThat(ExportedFiles.verify(directory.resolve("record.json")).holds())
                .isTrue();
        var found = ExportedFiles.verify(directory);
        assertThat(found.firstBadEntry()).hasValue(5L);
        assertThat(found.findings()).extracting(Alteration::file).contains("record.json", "record.csv", "record.pdf");
        assertThat(whats(found)).contains("From line 6 on it does not say what record.json says.");
    }

    @Test
    void a_forged_time_of_writing_that_runs_backwards_is_named() throws IOException {
        forge(record -> entry(record, 5).put("recordedAt", "2020-01-01T00:00:00Z"));

        assertThat(whats(ExportedFiles.verify(directory.resolve("record.json"))))
                .containsExactly(
                        "Entry 5 says it was written before the one before it.",
                        "Entry 5 is not the one that the log proves at its position.");
    }

    @Test
    void an_edited_word_with_every_digest_made_anew_is_not_what_the_log_proves() throws IOException {
        forge(record -> ((ObjectNode) entry(record, 7).get("data")).put("instructions", "As you like."));

        assertThat(ExportedFiles.verify(directory.resolve("record.json")).findings())
                .containsExactly(
                        Alteration.at("record.json", 7, "Entry 7 is not the one that the log proves at its position."));
    }

    @Test
    void another_author_with_every_digest_made_anew_is_not_the_one_whom_the_log_proves() throws IOException {
        forge(record -> ((ObjectNode) entry(record, 3).get("actor")).put("name", "Somebody Else"));

        assertThat(ExportedFiles.verify(directory.resolve("record.json")).firstBadEntry())
                .hasValue(3L);
    }

    @Test
    void a_checkpoint_that_no_key_of_the_log_has_signed_is_none() throws IOException {
        forge(record -> ((ObjectNode) record.get("proof")).put("root", "0".repeat(43) + "="));
        assertThat(whats(ExportedFiles.verify(directory.resolve("record.json"))))
                .containsExactly("Its checkpoint is another one than it says.");

        forge(record -> {
            var proof = (ObjectNode) record.get("proof");
            return proof.put("checkpoint", proof.get("checkpoint").stringValue().replaceFirst("\n\\d+\n", "\n999\n"));
        });
        assertThat(whats(ExportedFiles.verify(directory.resolve("record.json"))))
                .containsExactly("Its checkpoint is not signed by a key that it names.");
    }

    @Test
    void whoever_knows_the_key_of_the_log_finds_another_and_finds_that_there_is_none() throws IOException {
        var record = directory.resolve("record.json");
        var known = VerifierKey.parse(CanonicalJson.JSON
                .readTree(Files.readAllBytes(record))
                .at("/proof/verifierKeys/0")
                .stringValue());
        var other = SignerKey.generate(known.name(), SignatureType.ED25519).verifier();

        assertThat(ExportedFiles.verify(directory, known).findings()).isEmpty();
        assertThat(whats(ExportedFiles.verify(directory, other)))
                .containsExactly("Its checkpoint is not signed with the key that was given.");
        forge(export -> export.remove(List.of("proof", "proofs")));
        assertThat(ExportedFiles.verify(record).holds()).isTrue();
        assertThat(whats(ExportedFiles.verify(record, known)))
                .containsExactly("Entry 1 is not proved by a checkpoint of the log.");
    }

    @Test
    void a_proof_that_is_missing_or_was_changed_is_named() throws IOException {
        try (var proofs = Files.list(directory.resolve("proofs"))) {
            var leaves = proofs.filter(file -> file.toString().endsWith(".leaf"))
                    .sorted()
                    .toList();
            Files.delete(leaves.getFirst());
            Files.writeString(leaves.getLast(), "anamnesis-leaf/v1\n");

            assertThat(ExportedFiles.verify(directory).findings())
                    .containsExactlyInAnyOrder(
                            Alteration.in("proofs/" + leaves.getFirst().getFileName(), "It is missing."),
                            Alteration.in(
                                    "proofs/" + leaves.getLast().getFileName(),
                                    "It does not say what record.json says."));
        }
    }

    @Test
    void a_manifest_edited_and_sealed_anew_is_found_without_its_files() throws IOException {
        var manifest = directory.resolve("manifest.json");
        var text = Files.readString(manifest).replace("\"AUDITOR\"", "\"THERAPIST\"");
        Files.write(manifest, sealed(text));

        assertThat(whats(ExportedFiles.verify(directory)))
                .containsExactly("Its exportedBy is another one than that of record.json.");
    }

    @Test
    void files_that_are_missing_or_do_not_belong_are_named() throws IOException {
        Files.delete(directory.resolve("record.pdf"));
        Files.writeString(directory.resolve("notes.txt"), "By hand.");

        assertThat(ExportedFiles.verify(directory).findings())
                .containsExactlyInAnyOrder(
                        Alteration.in("record.pdf", "It is missing."),
                        Alteration.in("notes.txt", "It does not belong to the export."));
        Files.delete(directory.resolve("manifest.json"));
        assertThat(ExportedFiles.verify(directory).findings())
                .contains(Alteration.in("manifest.json", "It is missing."));
    }

    @Test
    void a_table_by_itself_cannot_be_verified() {
        assertThatThrownBy(() -> ExportedFiles.verify(directory.resolve("record.csv")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface Edit {
        Object of(ObjectNode record);
    }

    private void change(Edit edit) throws IOException {
        write(edit, false);
    }

    /** As somebody does who knows how the links and the digest are made. */
    private void forge(Edit edit) throws IOException {
        write(edit, true);
    }

    private void write(Edit edit, boolean linkedAnew) throws IOException {
        var file = directory.resolve("record.json");
        var record = (ObjectNode) CanonicalJson.JSON.readTree(Files.readAllBytes(file));
        edit.of(record);
        if (linkedAnew) {
            var last = Chain.START;
            for (var entry : record.get("entries")) {
                last = Chain.link(last, (ObjectNode) entry);
                ((ObjectNode) entry).put(Chain.LINK, last);
            }
            record.put(Chain.LINK, last);
        }
        record.remove("digest");
        var text = record.toString();
        Files.write(file, sealed(text.substring(0, text.length() - 1) + ",\n\"digest\":"));
    }

    private static byte[] sealed(String document) throws IOException {
        var content = document.substring(0, document.lastIndexOf(",\n\"digest\":"));
        var out = new ByteArrayOutputStream();
        Seal.write(out, it -> it.write(content.getBytes(StandardCharsets.UTF_8)));
        return out.toByteArray();
    }

    private static ArrayNode entries(JsonNode record) {
        return (ArrayNode) record.get("entries");
    }

    private static ObjectNode entry(JsonNode record, int version) {
        return (ObjectNode) entries(record).get(version - 1);
    }

    private static List<String> whats(Verification found) {
        return found.findings().stream().map(Alteration::what).toList();
    }

    private void unpack() throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, files.readAllBytes());
            }
        }
    }
}
