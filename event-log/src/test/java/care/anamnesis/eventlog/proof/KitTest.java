package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.proof.Verifiers.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KitTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 255, 256, 257, 1_000, 65_536, 70_000})
    void a_clean_kit_verifies_in_java_and_in_go(long size) throws IOException {
        var kit = WrittenLog.of(size).writeInto(directory);

        assertVerified(Verifiers.java(kit)).contains("entries      " + size);
        assertVerified(Verifiers.go(kit)).contains(" " + size + " entries");
    }

    @Test
    void a_kit_has_the_files_that_the_specification_names() throws IOException {
        var kit = WrittenLog.of(257).writeInto(directory);

        try (var files = Files.walk(kit)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> kit.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "VERIFY.md",
                            "Verify.java",
                            "checkpoint",
                            "checkpoints/000000000000",
                            "checkpoints/000000000100",
                            "checkpoints/000000000200",
                            "checkpoints/000000000257",
                            "go.mod",
                            "go.sum",
                            "policy",
                            "tile/0/000",
                            "tile/0/001.p/1",
                            "tile/1/000.p/1",
                            "tile/entries/000",
                            "tile/entries/001.p/1",
                            "verify.go");
        }
        assertThat(kit.resolve("checkpoint")).hasSameTextualContentAs(kit.resolve("checkpoints/000000000257"));
        assertThat(kit.resolve("policy")).hasContent("""
                log %1$s
                witness %2$s %4$s
                witness %3$s %5$s
                group witnesses 1 %2$s %3$s
                quorum witnesses
                """.formatted(
                        WrittenLog.KEY.verifier(),
                        shortened(WrittenLog.WITNESS),
                        shortened(WrittenLog.OTHER_WITNESS),
                        WrittenLog.WITNESS.verifier(),
                        WrittenLog.OTHER_WITNESS.verifier()));
    }

    private static String shortened(SignerKey key) {
        var written = key.verifier().toString();
        return written.substring(0, written.indexOf('+') + 9);
    }

    @Test
    void the_verifier_runs_from_its_source_on_jdk_17_where_there_is_one() throws IOException {
        var kit = WrittenLog.of(300).writeInto(directory);

        for (var java : olderJavas()) {
            assertVerified(Verifiers.run(kit, List.of(java.toString(), "Verify.java", ".")))
                    .contains("signed by    " + shortened(WrittenLog.KEY));
        }
    }

    @Test
    void a_file_that_is_missing_is_named() throws IOException {
        var kit = WrittenLog.of(300).writeInto(directory);
        Files.delete(kit.resolve("tile/0/000"));

        assertThat(Verifiers.java(kit)).isEqualTo(wrong("tile/0/000: This file is missing."));
    }

    private static List<Path> javas() throws IOException {
        try (var others = Files.list(Path.of("/usr/lib/jvm"))) {
            return Stream.concat(
                            Stream.of(Path.of(System.getProperty("java.home"))),
                            others.filter(home -> home.getFileName().toString().matches("java-17-openjdk-.*")))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .toList();
        }
    }

    private static List<Path> olderJavas() throws IOException {
        try (var homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> home.getFileName().toString().matches("java-17-openjdk-.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .toList();
        }
    }

    @Test
    void the_longest_entry_that_a_leaf_can_be_verifies_and_a_longer_one_does_not() throws IOException {
        var entries = WrittenLog.entries(2);
        var first = new String(entries.getFirst(), StandardCharsets.UTF_8);
        var longest = first.replace("type F", "type " + "F".repeat(Leaf.LONGEST - first.length() + 1));
        entries.set(0, longest.getBytes(StandardCharsets.UTF_8));
        assertThat(entries.getFirst()).hasSize(Leaf.LONGEST);
        assertVerified(Verifiers.java(WrittenLog.of(entries).writeInto(directory.resolve("longest"))));

        entries.set(0, longest.replace("type F", "type FF").getBytes(StandardCharsets.UTF_8));

        assertThat(Verifiers.java(WrittenLog.of(entries).writeInto(directory.resolve("longer"))))
                .isEqualTo(wrong("position 1: The entry is not a leaf of the form anamnesis-leaf/v1."));
    }

    static Stream<List<String>> what_no_log_may_sign() {
        return Stream.of(
                List.of("version 2\n", "version 3\n", "The entry has version 3 of its stream, after version 1."),
                List.of("version 2\n", "version 1\n", "The entry has version 1 of its stream, after version 1."),
                List.of("T08:", "T07:", "The entry was recorded before the one before it."),
                List.of("ledger 0", "ledger 1", "The entry is of another ledger than the one before."),
                List.of("position 9", "position 10", "The entry says that its position is 10."),
                List.of(
                        "anamnesis-leaf/v1",
                        "anamnesis-leaf/v2",
                        "The entry is not a leaf of the form anamnesis-leaf/v1."));
    }

    @ParameterizedTest
    @MethodSource("what_no_log_may_sign")
    void what_the_log_itself_has_signed_wrongly_is_found_at_its_position(List<String> change) throws IOException {
        var entries = WrittenLog.entries(20);
        var ninth = new String(entries.get(8), StandardCharsets.UTF_8);
        assertThat(ninth).contains(change.get(0));
        entries.set(8, ninth.replace(change.get(0), change.get(1)).getBytes(StandardCharsets.UTF_8));

        var kit = WrittenLog.of(entries).writeInto(directory);

        assertThat(Verifiers.java(kit)).isEqualTo(wrong("position 9: " + change.get(2)));
        assertThat(Verifiers.go(kit).positions()).containsExactly(9L, 9L);
    }

    @Test
    void a_log_that_was_rewritten_and_signed_again_is_found_by_a_checkpoint_that_somebody_kept() throws IOException {
        var before = WrittenLog.of(450);
        var rewritten = WrittenLog.entries(1_000);
        rewritten.set(311, forged(312));
        var kit = WrittenLog.of(rewritten).writeInto(directory.resolve("kit"));
        var early = Files.writeString(
                directory.resolve("early"), before.checkpoint(300).note());
        var kept = Files.writeString(directory.resolve("kept"), before.newest().note());
        var typed = Files.writeString(
                directory.resolve("typed"),
                "\r\n" + before.newest().checkpoint().text().replace("\n", "  \r\n"));

        assertVerified(Verifiers.java(kit)).contains("VERIFIED");
        assertVerified(Verifiers.go(kit)).contains("VERIFIED");
        assertVerified(Verifiers.java(kit, "--kept", early)).contains("the log still extends it, signed");
        assertVerified(Verifiers.go(kit, early)).contains("VERIFIED");
        for (var file : List.of(kept, typed)) {
            assertThat(Verifiers.java(kit, "--kept", file))
                    .isEqualTo(
                            wrong("positions 1 to 450: The log was rewritten: these entries are not those of the kept"
                                    + " checkpoint " + file + "."));
        }
        assertThat(Verifiers.java(kit, "--kept", kept, "--kept", early).positions())
                .containsExactly(301L, 450L);
        assertThat(Verifiers.go(kit, kept, early).positions()).containsExactly(301L, 450L);
    }

    @Test
    void a_log_that_lost_its_tail_is_found_by_a_checkpoint_that_somebody_kept() throws IOException {
        var kit = WrittenLog.of(400).writeInto(directory.resolve("kit"));
        var kept = Files.writeString(
                directory.resolve("kept"), WrittenLog.of(450).newest().note());

        assertThat(Verifiers.java(kit, "--kept", kept))
                .isEqualTo(wrong("positions 401 to 450: These entries are missing: the log had 450 entries when the"
                        + " checkpoint " + kept + " was kept."));
        assertThat(Verifiers.go(kit, kept).positions()).containsExactly(401L, 450L);
    }

    static byte[] forged(long position) {
        var leaf = WrittenLog.leaf(position);
        return new Leaf(
                        leaf.ledger(),
                        position,
                        leaf.stream(),
                        leaf.version(),
                        leaf.recordedAt(),
                        leaf.type(),
                        leaf.revision(),
                        leaf.event(),
                        Hash.hex(new byte[] {1}),
                        leaf.metadata())
                .bytes();
    }

    @Test
    void one_event_verifies_by_its_proof_and_nothing_else_does() throws IOException {
        var log = WrittenLog.of(700);
        var kit = log.writeInto(directory.resolve("kit"));
        for (int index : new int[] {0, 255, 256, 311, 511, 698, 699}) {
            var proof = Files.writeString(
                    directory.resolve("event.tlog-proof"),
                    TlogProof.of(index, log.tree(), log.newest()).text());
            var leaf = Files.write(directory.resolve("event.leaf"), log.entries.get(index));
            assertThat(Files.size(proof)).isLessThanOrEqualTo(1_024);
            assertVerified(Verifiers.java(kit, "--event", proof, leaf)).contains("position " + (index + 1) + " of 700");

            Files.write(leaf, forged(index + 1));
            assertThat(Verifiers.java(kit, "--event", proof, leaf).positions()).containsExactly(index + 1L, index + 1L);
        }
    }

    @Test
    void witnesses_count_as_the_policy_says() throws IOException {
        var log = WrittenLog.of(10);
        var both = Policy.of(
                List.of(WrittenLog.KEY.verifier()),
                List.of(WrittenLog.WITNESS.verifier(), WrittenLog.OTHER_WITNESS.verifier()),
                2);
        var kit = log.writeInto(directory.resolve("kit"));
        var own = Files.writeString(directory.resolve("own"), both.text());

        assertThat(Verifiers.java(kit, "--policy", own))
                .isEqualTo(wrong("checkpoint: Fewer witnesses have signed this checkpoint than the policy demands."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kit(both, log.newest(), log, (_, _) -> log.entries))
                .withMessage("Fewer witnesses have signed the checkpoint than the policy demands");
        var checkpoint = log.newest().checkpoint();
        var more = log.newest().with(List.of(WrittenLog.OTHER_WITNESS.cosign(checkpoint, Instant.EPOCH)));
        Files.writeString(kit.resolve("checkpoint"), more.note());
        assertVerified(Verifiers.java(kit, "--policy", own)).contains("other.example", "at 1970-01-01T00:00:00Z");
    }

    @Test
    void a_key_that_was_changed_signs_with_the_one_before_for_a_time() throws IOException {
        var next = SignerKey.generate(WrittenLog.ORIGIN, SignatureType.ED25519);
        var log = WrittenLog.of(10);
        var newest =
                SignedCheckpoint.by(List.of(next, WrittenLog.KEY), log.newest().checkpoint());
        var changed = Policy.of(List.of(next.verifier(), WrittenLog.KEY.verifier()), List.of(), 0);
        var kit = directory.resolve("kit");
        new Kit(changed, newest, log, (_, _) -> log.entries).write(kit, log.checkpoints.values().stream());

        assertVerified(Verifiers.java(kit)).contains(shortened(next), shortened(WrittenLog.KEY));
        assertVerified(Verifiers.go(kit)).contains("VERIFIED");
    }

    @Test
    void without_what_is_needed_nothing_is_verified() throws IOException {
        var kit = WrittenLog.of(10).writeInto(directory.resolve("kit"));

        assertThat(Verifiers.java().code()).isEqualTo(2);
        assertThat(Verifiers.go().code()).isEqualTo(2);
        assertThat(Verifiers.java(directory.resolve("nowhere")).code()).isEqualTo(2);
        assertThat(Verifiers.java(kit, "--kept").code()).isEqualTo(2);
        assertThat(Verifiers.java(kit, "--kept", directory.resolve("nowhere")).text())
                .startsWith("NOTHING VERIFIED\n")
                .contains("nowhere: This file is missing.");
        Files.writeString(kit.resolve("policy"), "quorum none\n");
        assertThat(Verifiers.java(kit))
                .isEqualTo(new Answer(2, "NOTHING VERIFIED\npolicy: It must name a log and a quorum.\n"));
        Files.delete(kit.resolve("policy"));
        assertThat(Verifiers.java(kit).code()).isEqualTo(2);
        assertThat(Verifiers.go(kit).code()).isEqualTo(2);
    }

    @Test
    void what_an_operating_system_leaves_behind_alarms_nobody() throws IOException {
        var kit = WrittenLog.of(300).writeInto(directory);
        Files.writeString(kit.resolve("tile/0/.DS_Store"), "");

        assertVerified(Verifiers.java(kit)).contains("VERIFIED");
        assertVerified(Verifiers.go(kit)).contains("VERIFIED");
    }

    @Test
    void a_log_that_lacks_an_entry_or_a_tile_makes_no_kit() {
        var log = WrittenLog.of(300);

        assertThatThrownBy(() -> new Kit(WrittenLog.POLICY, log.newest(), log, (_, _) -> log.entries.subList(0, 256))
                        .write(directory, Stream.of()))
                .isInstanceOf(MissingTile.class)
                .hasMessage("tile/entries/001.p/44 is missing");
        assertThat(directory.resolve("checkpoint")).doesNotExist();
    }

    private static Answer wrong(String line) {
        return new Answer(1, "NOT VERIFIED\n" + line + "\n");
    }

    private static AbstractStringAssert<?> assertVerified(Answer answer) {
        assertThat(answer.code()).as(answer.text()).isZero();
        return assertThat(answer.text());
    }
}
