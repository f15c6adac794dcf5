package care.anamnesis.standalone.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannotStartTest {
    @TempDir
    private static Path directory;

    private final Map<Path, byte[]> undamaged = new HashMap<>();

    @BeforeAll
    static void it_has_started_before() throws IOException {
        EmbeddedDatabase.start(directory).close();
    }

    @AfterEach
    void the_damage_is_mended() throws IOException {
        for (var file : undamaged.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private Path toDamage(String name) throws IOException {
        var file = directory.resolve(name);
        undamaged.put(file, Files.readAllBytes(file));
        return file;
    }

    @Test
    void data_of_another_major_version_is_refused() throws IOException {
        Files.writeString(toDamage("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not of PostgreSQL 18")
                .hasMessageContaining("its PG_VERSION says 17");
    }

    @Test
    void data_without_its_password_is_refused() throws IOException {
        Files.delete(toDamage("superuser-password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("superuser-password");
    }

    @Test
    void a_damaged_process_id_file_is_named() throws IOException {
        var pidFile = Files.writeString(directory.resolve("postgres/postmaster.pid"), "not a number");

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postmaster.pid");
        Files.delete(pidFile);
    }

    @Test
    void damaged_data_is_named() throws IOException {
        Files.delete(toDamage("postgres/global/pg_control"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pg_control");
    }

    @Test
    void a_directory_that_cannot_be_written_is_named() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());
    }
}
