package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.proof.Verifiers.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages tell an auditor to type, typed. */
class HandbookTest {
    private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)\n```");
    private static final Pattern PRINTED = Pattern.compile("(?s)```text\n(.*?)\n```");
    private static final String BY_HAND = "## By hand";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "257, 300, 0", "256, 1000, 1"})
    void one_event_is_verified_by_hand(int position, long size, int fullTiles) throws IOException {
        var kit = WrittenLog.of(size).writeInto(directory);

        var answer = byHand(kit, position);

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains(
                        "position " + position + "\n",
                        "The entry is in its tile.",
                        "The root is that of the checkpoint.")
                .endsWith("Signature Verified Successfully\n");
        assertThat(answer.text().lines().filter("The tile is in the one above."::equals))
                .hasSize(fullTiles);
    }

    @Test
    void an_event_that_was_changed_does_not_verify_by_hand() throws IOException {
        var log = WrittenLog.of(20);
        var kit = log.writeInto(directory);
        Tampering.rewriteBundles(kit, Tampering.forgedFrom(log, 11));

        assertThat(byHand(kit, 11).text()).contains("position 11\n", "The entry is in its tile.");
        assertThat(byHand(kit, 12).text()).contains("position 12\n").doesNotContain("The entry is in its tile.");
    }

    @Test
    void both_programs_run_as_the_kit_says() throws IOException {
        var kit = WrittenLog.of(300).writeInto(directory);
        Verifiers.requireGo();
        var page = Files.readString(kit.resolve("VERIFY.md"));

        var answer = shell(kit, blocks(page.substring(0, page.indexOf(BY_HAND))));

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).containsSubsequence("VERIFIED\nlog ", "VERIFIED\nanamnesis/");
    }

    /** The story of docs/proofs.md: the owner of database and key changes what was recorded in January. */
    @Test
    void the_auditor_finds_what_the_owner_of_the_database_changed() throws IOException {
        var january = WrittenLog.of(450);
        var kit = january.writeInto(directory.resolve("january"));
        assertThat(Verifiers.java(kit).code()).isZero();
        var rewritten = WrittenLog.entries(1_000);
        rewritten.set(311, KitTest.forged(312));
        var _ = WrittenLog.of(rewritten).writeInto(directory.resolve("june"));
        var page = Files.readString(Path.of("../docs/proofs.md"));

        var answer = shell(directory, blocks(page));

        assertThat(answer.code()).as(answer.text()).isZero();
        var printed =
                PRINTED.matcher(page).results().map(block -> block.group(1)).toList();
        assertThat(printed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answer.text()).containsSubsequence(printed);
    }

    private static Answer byHand(Path kit, int position) throws IOException {
        var page = Files.readString(kit.resolve("VERIFY.md"));
        return shell(kit, "position=" + position + "\n" + blocks(page.substring(page.indexOf(BY_HAND))));
    }

    private static String blocks(String page) {
        return SHELL.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    private static Answer shell(Path directory, String commands) {
        return Verifiers.run(directory, List.of("bash", "-c", "set -e\n" + commands));
    }
}
