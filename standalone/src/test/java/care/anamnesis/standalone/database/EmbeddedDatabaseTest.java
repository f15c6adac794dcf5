package care.anamnesis.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {
    @TempDir
    private static Path directory;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void what_it_has_acknowledged_is_durable(String setting) throws SQLException {
        assertThat(asApplication("show " + setting)).isEqualTo("on");
    }

    @ParameterizedTest
    @CsvSource({"listen_addresses, 127.0.0.1", "unix_socket_directories, ''"})
    void it_listens_on_loopback_only(String setting, String value) throws IOException, SQLException {
        assertThat(new Cluster(directory).answer(database.url(), "show " + setting))
                .isEqualTo(value);
    }

    @Test
    void it_trusts_nobody_without_a_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), PostgresServer.SUPERUSER, "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void only_its_owner_reads_the_data_and_the_password() throws IOException {
        assertThat(permissions(directory.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("superuser-password"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.OWNER, Roles.APPLICATION})
    void its_roles_log_in_and_have_no_power_over_the_server(String role) throws SQLException {
        var attributes = """
                select rolcanlogin and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                from pg_roles where rolname = '%s'
                """.formatted(role);
        assertThat(asApplication(attributes)).isEqualTo("t");
    }

    @Test
    void the_owner_owns_the_database() throws SQLException {
        assertThat(asApplication("select datdba::regrole from pg_database where datname = 'anamnesis'"))
                .isEqualTo(Roles.OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create schema own", "create table own ()", "create temporary table own ()"})
    void the_application_may_connect_and_nothing_else(String sql) {
        assertThatThrownBy(() -> asApplication(sql)).hasMessageContaining("permission denied");
    }

    @Test
    void the_owner_can_make_a_schema_and_let_the_application_use_it() throws SQLException {
        asOwner("create schema shared");
        asOwner("grant usage on schema shared to anamnesis_app");
        assertThat(asApplication("select has_schema_privilege('shared', 'usage')"))
                .isEqualTo("t");
    }

    private static String asApplication(String sql) throws SQLException {
        return Cluster.answer(
                database.url(), Roles.APPLICATION, database.roles().applicationPassword(), sql);
    }

    private static void asOwner(String sql) throws SQLException {
        Cluster.answer(database.url(), Roles.OWNER, database.roles().ownerPassword(), sql);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
