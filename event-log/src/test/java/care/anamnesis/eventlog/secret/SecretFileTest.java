package care.anamnesis.eventlog.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void a_new_secret_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        var file = directory.resolve("service-secret");

        SecretFile.ensure(file);
        var made = Files.readString(file);
        SecretFile.ensure(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(SecretFile.read(file).current("cursors", "AES").id()).hasSize(8);
        assertThat(directory)
                .isDirectoryContaining(file::equals)
                .isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void two_directories_get_two_secrets() throws IOException {
        SecretFile.ensure(directory.resolve("one"));
        SecretFile.ensure(directory.resolve("other"));

        assertThat(Files.readString(directory.resolve("one")))
                .isNotEqualTo(Files.readString(directory.resolve("other")));
    }

    @Test
    void nodes_that_start_together_agree_on_one_secret() throws Exception {
        var file = directory.resolve("service-secret");
        Callable<String> start = () -> {
            SecretFile.ensure(file);
            return Files.readString(file);
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(Collections.nCopies(8, start)).stream().map(Future::resultNow))
                    .containsOnly(Files.readString(file));
        }
    }
}
