package care.anamnesis.query.accountability.proof;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.proof.EntryBundle;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileAddress;
import care.anamnesis.eventlog.proof.TlogProof;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.query.RunningQuerySide;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class ProofEndpointTest extends RunningQuerySide {
    @Test
    void an_auditor_gets_a_proof_that_verifies_with_the_key_and_no_further_question() {
        client("Robin Ashdown");
        long position = log.head();
        var state = provedUpTo(position);
        var key = VerifierKey.parse(state.get("verifierKeys").get(0).stringValue());

        var proof = TlogProof.parse(text(get("auditor", "/api/audit/proof/" + position)));
        var leaf = text(get("auditor", "/api/audit/proof/" + position + "/leaf"));

        assertThat(proof.checkpoint().by(key)).isPresent();
        assertThat(proof.proves(Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(leaf).startsWith("anamnesis-leaf/v1\nledger ").contains("\nposition " + position + "\n");
        assertThat(leaf).doesNotContain("Robin");
        assertThat(state.get("signedAt").isNull()).isFalse();
    }

    @Test
    void a_client_of_tiled_logs_can_follow_the_log() {
        client("Robin Ashdown");
        provedUpTo(log.head());
        var signed = SignedCheckpoint.parse(text(get("auditor", "/api/tlog/checkpoint")));
        long size = signed.checkpoint().size();

        for (long number = 0; number * Tile.WIDTH < size; number++) {
            int width = (int) Math.min(Tile.WIDTH, size - number * Tile.WIDTH);
            var tile = bytes("auditor", new TileAddress(0, number, width).path());
            var bundle = EntryBundle.read(bytes("auditor", new TileAddress(TileAddress.ENTRIES, number, width).path()));
            assertThat(bundle.stream().map(Hash::ofLeaf))
                    .isEqualTo(Tile.of(0, number, tile).hashes());
        }
        for (var unknown : List.of("tile/0/x999/999", "tile/9/000", "tile/0/0", "tile/entries/x999/000", "tile/")) {
            get("auditor", "/api/tlog/" + unknown).expectStatus().isNotFound();
        }
    }

    @Test
    void a_checkpoint_that_was_kept_is_compared_with_the_log_of_today() {
        client("Robin Ashdown");
        var kept = provedUpTo(log.head()).get("checkpoint").stringValue();
        client("Robin Ashdown");
        provedUpTo(log.head());

        var answer = json(compare("auditor", "  " + kept.replace("\n", " \r\n"))
                .expectStatus()
                .isOk());

        assertThat(answer.get("isExtended").booleanValue()).isTrue();
        assertThat(answer.get("size").longValue())
                .isEqualTo(SignedCheckpoint.parse(kept).checkpoint().size());
        compare("auditor", kept.replaceFirst("\n[0-9]+\n", "\n1\n"))
                .expectStatus()
                .isBadRequest();
        compare("auditor", "Robin Ashdown").expectStatus().isBadRequest();
        compare("auditor", "x".repeat(5_000)).expectStatus().isBadRequest();
    }

    @Test
    void the_checkpoint_is_scanned_from_the_printed_note() throws IOException {
        client("Robin Ashdown");
        provedUpTo(log.head());

        var note = http("auditor")
                .get()
                .uri("/api/audit/proof/note")
                .header("Accept", "application/pdf")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();

        try (var pdf = Loader.loadPDF(Objects.requireNonNull(note.getResponseBody()))) {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 150), "png", picture);
            var scanned = Picture.code(new ByteArrayInputStream(picture.toByteArray()));

            assertThat(scanned)
                    .hasValueSatisfying(checkpoint -> assertThat(json(compare("auditor", checkpoint))
                                    .get("isExtended")
                                    .booleanValue())
                            .isTrue());
        }
        assertThat(Picture.code(new ByteArrayInputStream(new byte[] {'%', 'P'})))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "supervisor", "manager"})
    void others_get_nothing(String person) {
        for (var question :
                List.of("/api/audit/proof", "/api/audit/proof/1", "/api/audit/proof/1/leaf", "/api/audit/proof/note")) {
            get(person, question).expectStatus().isForbidden();
        }
        get(person, "/api/tlog/checkpoint").expectStatus().isForbidden();
        get(person, "/api/tlog/tile/entries/000").expectStatus().isForbidden();
        compare(person, "x").expectStatus().isForbidden();
    }

    @Test
    void what_is_not_in_the_log_has_no_proof() {
        get("auditor", "/api/audit/proof/" + (log.head() + 1_000_000), "0")
                .expectStatus()
                .isNotFound();
        get("auditor", "/api/audit/proof/0").expectStatus().isBadRequest();
        get("auditor", "/api/audit/proof/first").expectStatus().isBadRequest();
    }

    /** The state once all up to here is signed, which it is within seconds. */
    private JsonNode provedUpTo(long position) {
        while (true) {
            var state = json(get("auditor", "/api/audit/proof").expectStatus().isOk());
            if (state.get("size").longValue() >= position) {
                return state;
            }
        }
    }

    private RestTestClient.ResponseSpec compare(String person, String checkpoint) {
        return http(person)
                .get()
                .uri("/api/audit/proof/comparison?checkpoint={checkpoint}", checkpoint)
                .exchange();
    }

    private byte[] bytes(String person, String path) {
        return Objects.requireNonNull(get(person, "/api/tlog/" + path)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }
}
