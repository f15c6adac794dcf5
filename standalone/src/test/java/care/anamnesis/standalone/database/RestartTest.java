package care.anamnesis.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @Test
    void everything_is_there_after_the_process_was_killed() throws Exception {
        var killed = DatabaseProcess.on(directory);
        write(killed.url());
        var leftBehind = cluster().postmaster().orElseThrow();
        killed.kill();
        assertThat(leftBehind.isAlive()).as("PostgreSQL outlives the process").isTrue();

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(read(database)).isEqualTo("kept");
            assertThat(leftBehind.onExit()).succeedsWithin(TEN_SECONDS);
        }
    }

    @Test
    void everything_is_there_after_the_process_and_its_postgresql_were_killed() throws Exception {
        var killed = DatabaseProcess.on(directory);
        write(killed.url());
        killed.kill();
        var postmaster = cluster().postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    @Test
    void a_process_that_is_asked_to_end_stops_its_postgresql() throws Exception {
        try (var process = DatabaseProcess.on(directory)) {
            process.url();
            var postmaster = cluster().postmaster().orElseThrow();

            process.terminate();

            assertThat(postmaster.onExit()).succeedsWithin(TEN_SECONDS);
            assertThat(cluster().postmaster()).isEmpty();
        }
    }

    @Test
    void a_directory_that_another_process_uses_is_refused() throws Exception {
        try (var first = DatabaseProcess.on(directory)) {
            var url = first.url();
            write(url);

            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by another Anamnesis, process " + first.pid());
            assertThat(cluster().answer(url, "select word from remembered")).isEqualTo("kept");
        }
    }

    @Test
    void a_directory_that_this_process_uses_is_refused() throws IOException {
        try (var _ = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory)).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void a_process_id_that_another_program_has_since_a_reboot_does_not_stop_the_start() throws Exception {
        EmbeddedDatabase.start(directory).close();
        var somebodyElse = Long.toString(ProcessHandle.current().pid());
        var pidFile = List.of(somebodyElse, cluster().file("").toString(), "1", "5432", "", "127.0.0.1", "1 1");
        Files.write(cluster().file("postmaster.pid"), pidFile);

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(cluster().answer(database.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_directory_that_is_already_there_keeps_its_permissions() throws IOException {
        var shared = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(directory, shared);

        EmbeddedDatabase.start(directory).close();

        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(shared);
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
        Files.createDirectories(directory.resolve("postgres.unfinished/base"));

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(cluster().answer(database.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void programs_that_were_unpacked_in_part_are_unpacked_anew_with_the_data_where_the_cache_cannot_be_written()
            throws Exception {
        var file = Files.createFile(directory.resolve("no-directory"));
        var data = directory.resolve("binaries");
        Files.createDirectories(data.resolve("unfinished/bin"));

        var unpacked = PostgresBinaries.unpacked(file, data);

        assertThat(unpacked).startsWith(data);
        assertThat(unpacked.resolve("bin/postgres")).isExecutable();
        assertThat(data.resolve("unfinished")).doesNotExist();
        assertThat(PostgresBinaries.unpacked(file, data)).isEqualTo(unpacked);
    }

    private Cluster cluster() {
        return new Cluster(directory);
    }

    private void write(String url) throws IOException, SQLException {
        cluster().answer(url, "create table remembered as select 'kept' as word");
    }

    private String read(EmbeddedDatabase database) throws IOException, SQLException {
        return cluster().answer(database.url(), "select word from remembered");
    }
}
