package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Published with Go's package golang.org/x/mod/sumdb/note. */
    private static final String GO_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_SIGNATURE = "— PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    private final SignerKey log = SignerKey.generate("log.example/1", SignatureType.ED25519);
    private final SignerKey witness = SignerKey.generate("witness.example", SignatureType.COSIGNATURE);
    private final Checkpoint checkpoint =
            new Checkpoint("log.example/1", 70, GrownTree.of(70).edge.root());
    private final SignedCheckpoint signed = SignedCheckpoint.by(List.of(log), checkpoint);

    @Test
    void leaf_version_1_is_the_published_text() throws IOException {
        var leaf = Leaf.of(
                "0b5e7c1e-9d8f-4a63-9c0a-6f1d2b3c4d5e",
                42,
                "8f41d29b-095b-34df-8ceb-e9fe7dda644c",
                7,
                Instant.parse("2025-04-14T09:30:15.000001Z"),
                "VisitFrequencyAdjusted",
                "1",
                "6a1f7a34-52b8-4d0e-8a53-2f0f1f3a9d11",
                "{\"reason\":\"…\"}".getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        try (var vector = FormatsTest.class.getResourceAsStream("leaf-v1.txt")) {
            assertThat(vector).isNotNull();
            assertThat(new String(leaf.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(vector.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(leaf.hash()).hasToString("XxASK11xQ7PdYc6IMPwU+QORALtKXQcF/cKVE20nyAM=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nposition 9", "a\r", "a\u0000", "a\u0085"})
    void a_leaf_takes_no_control_character(String stream) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> leaf(stream).bytes())
                .withMessage("The leaf at position 1 contains a control character");
    }

    @Test
    void a_leaf_is_at_most_600_bytes() {
        var room = Leaf.LONGEST - leaf("").bytes().length;

        assertThat(leaf("s".repeat(room)).bytes()).hasSize(Leaf.LONGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> leaf("s".repeat(room + 1)).bytes())
                .withMessage("The leaf at position 1 is longer than 600 bytes");
    }

    private static Leaf leaf(String stream) {
        return Leaf.of("l", 1, stream, 1, NOON, "T", "1", "e", new byte[0], new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 17, 3, tile/1/017.p/3",
        "63, 999, 255, tile/63/999.p/255",
        "-1, 1000, 256, tile/entries/x001/000",
        "-1, 273, 112, tile/entries/273.p/112"
    })
    void addresses_are_those_of_the_specification(int level, long number, int width, String path) {
        var address = new TileAddress(level, number, width);

        assertThat(address.path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/data/000",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/../0",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void other_addresses_are_none(String path) {
        assertThat(TileAddress.parse(path)).isEmpty();
    }

    @Test
    void a_signature_made_by_go_verifies_and_ours_is_the_same() {
        var verifier = VerifierKey.parse(GO_VERIFIER);
        var signature = NoteSignature.parse(GO_SIGNATURE);

        assertThat(verifier).hasToString(GO_VERIFIER);
        assertThat(signature.verifies(verifier, GO_TEXT)).isTrue();
        assertThat(signature.verifies(verifier, GO_TEXT + "\n")).isFalse();
        assertThat(SignerKey.parse(GO_SIGNER + "\n" + GO_VERIFIER).sign(GO_TEXT))
                .isEqualTo(signature);
    }

    @Test
    void a_key_is_read_as_it_was_written_and_does_not_tell_itself() {
        assertThat(SignerKey.parse(log.written()).verifier()).isEqualTo(log.verifier());
        assertThat(log).hasToString("signer of " + log.verifier());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SignerKey.parse(log.written().lines().findFirst().orElseThrow() + "\n" + witness.verifier()));
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.parse(GO_SIGNER + "\n" + log.verifier()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void what_is_no_verifier_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    }

    @Test
    void a_checkpoint_is_read_as_it_was_written() {
        var cosigned = signed.with(List.of(witness.cosign(checkpoint, NOON)));

        var read = SignedCheckpoint.parse(cosigned.note());

        assertThat(read).isEqualTo(cosigned);
        assertThat(read.by(log.verifier())).isPresent();
        assertThat(read.by(witness.verifier())).map(NoteSignature::madeAt).contains(NOON);
        assertThat(read.by(SignerKey.generate("log.example/1", SignatureType.ED25519)
                        .verifier()))
                .isEmpty();
        assertThat(read.require("log.example/1", List.of(log.verifier()))).isEqualTo(read);
        assertThat(read.with(read.signatures())).isEqualTo(read);
    }

    @Test
    void a_changed_checkpoint_is_nobodys() {
        var other = new Checkpoint("log.example/1", 71, checkpoint.root());
        var forged = new SignedCheckpoint(other, signed.signatures());

        assertThatThrownBy(() -> forged.by(log.verifier())).isInstanceOf(ForgedSignature.class);
        assertThatThrownBy(() -> signed.require("log.example/1", List.of(witness.verifier())))
                .isInstanceOf(ForgedSignature.class);
        assertThatIllegalArgumentException().isThrownBy(() -> signed.require("log.example/2", List.of(log.verifier())));
        var late = new SignedCheckpoint(other, List.of(witness.cosign(checkpoint, NOON)));
        assertThatThrownBy(() -> late.by(witness.verifier())).isInstanceOf(ForgedSignature.class);
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        var note = signed.note();
        List.of(
                        "",
                        note.substring(0, note.length() - 1),
                        note.replace("\n70\n", "\n070\n"),
                        note.replace("\n70\n", "\n-1\n"),
                        note.replace("\n70\n", "\n99999999999999999999\n"),
                        note.replace("\n\n", "\n"),
                        note.replace("\n\n", "\nextension\n\n"),
                        note.replace("=\n\n", "\n\n"),
                        note.replace("—", "-"),
                        note.replace("\n", "\r\n"),
                        note + " ",
                        checkpoint.text(),
                        checkpoint.text() + "\n",
                        "x".repeat(SignedCheckpoint.LONGEST) + note)
                .forEach(text ->
                        assertThatIllegalArgumentException().as(text).isThrownBy(() -> SignedCheckpoint.parse(text)));
    }

    @Test
    void each_kind_of_key_signs_only_its_kind() {
        assertThatThrownBy(() -> log.cosign(checkpoint, NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.sign("text")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_proof_stands_alone() {
        var tree = GrownTree.of(70);
        var proof = TlogProof.of(41, tree.at(70), signed);

        var read = TlogProof.parse(proof.text());

        assertThat(read).isEqualTo(proof);
        assertThat(read.proves(tree.leaves.get(41))).isTrue();
        assertThat(read.proves(tree.leaves.get(42))).isFalse();
        assertThat(proof.text())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 41\n")
                .endsWith("\n\n" + signed.note());
        assertThat(TlogProof.parse(proof.text().replace("\nindex", "\nextra YQ==\nindex")))
                .isEqualTo(proof);
        List.of("", "index 41", proof.text().replace("@v1", "@v2"), proof.text().replace("index 41", "index 041"))
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> TlogProof.parse(text)));
    }

    @Test
    void what_proves_an_event_among_a_million_is_less_than_a_kilobyte_beside_the_checkpoint() {
        var path = IntStream.range(0, 20).mapToObj(_ -> Hash.EMPTY).toList();
        var million = new Checkpoint("anamnesis/0b5e7c1e-9d8f-4a63-9c0a-6f1d2b3c4d5e", 1_000_000, Hash.EMPTY);
        var proof = new TlogProof(999_999, path, SignedCheckpoint.by(List.of(log), million));

        assertThat(proof.text().replace(proof.checkpoint().note(), "")).hasSizeLessThan(1_000);
    }

    @Test
    void a_bundle_is_read_as_it_was_written() {
        var entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[0xffff]);
        var bundle = EntryBundle.write(entries);

        assertThat(bundle).hasSize(6 + 3 + 0xffff).startsWith(0, 0, 0, 3, 1, 2, 3, 0xff, 0xff);
        assertThat(EntryBundle.read(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(new byte[] {0, 3, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(new byte[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.write(List.of(new byte[0x10000])));
        assertThat(Optional.of(EntryBundle.read(new byte[0]))).contains(List.of());
    }
}
