package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Whatever is changed in a kit, both verifiers find it and name where. */
class TamperedKitTest {
    private static final List<Tampering> KINDS = List.of(Tampering.values());
    private static final int CHANGES = 2 * KINDS.size() * Integer.getInteger("anamnesis.campaign", 1);
    private static final int SIZES = 4;

    @TempDir
    Path directory;

    @Test
    void every_change_is_found_by_both_verifiers_and_the_first_bad_position_is_named() throws IOException {
        var logs = new WrittenLog[SIZES];
        var clean = new Path[SIZES];
        for (int i = 0; i < SIZES; i++) {
            // one tile, tiles that are full, and tiles that are not
            logs[i] = WrittenLog.of(new int[] {70, 512, 700, 1_300}[i]);
            clean[i] = logs[i].writeInto(directory.resolve("clean-" + i));
            assertThat(Verifiers.java(clean[i]).code()).isZero();
            assertThat(Verifiers.go(clean[i]).code()).isZero();
        }
        var kit = directory.resolve("kit");
        for (int seed = 0; seed < CHANGES; seed++) {
            var tampering = KINDS.get(seed % KINDS.size());
            var random = new Random(seed);
            int log = random.nextInt(SIZES);
            FileSystemUtils.copyRecursively(clean[log], kit);

            var bad = tampering.apply(logs[log], kit, random);

            for (var answer : new Verifiers.Answer[] {Verifiers.java(kit), Verifiers.go(kit)}) {
                assertThat(answer.code())
                        .as("%s %d found none: %s", tampering, seed, answer.text())
                        .isOne();
                assertThat(bad.isNamedBy(answer))
                        .as("%s %d, %s: %s", tampering, seed, bad, answer.text())
                        .isTrue();
            }
            FileSystemUtils.deleteRecursively(kit);
        }
    }

    @Test
    void removing_an_earlier_checkpoint_takes_nothing_from_what_the_later_ones_prove() throws IOException {
        var kit = WrittenLog.of(700).writeInto(directory);
        Files.delete(kit.resolve("checkpoints/000000000300"));

        assertThat(Verifiers.java(kit).code()).isZero();
        assertThat(Verifiers.go(kit).code()).isZero();
    }
}
