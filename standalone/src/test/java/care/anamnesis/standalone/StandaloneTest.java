package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneTest {
    @TempDir
    private Path data;

    @Test
    void it_starts_its_own_postgresql_and_stops_it_when_asked_to_end() throws IOException {
        try (var standalone = StandaloneProcess.on(data)) {
            standalone.started();
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_starts_no_postgresql_when_it_is_given_one() throws IOException {
        try (var standalone = StandaloneProcess.on(data, "--spring.datasource.url=jdbc:postgresql://elsewhere/")) {
            standalone.started();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void when_it_cannot_start_it_says_why_and_what_to_do_and_shows_no_stack_trace() throws IOException {
        Files.createDirectories(data.resolve("postgres"));

        try (var standalone = StandaloneProcess.on(data)) {
            assertThat(standalone.lastWords())
                    .contains("is not of PostgreSQL 18")
                    .contains("SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat ");
            assertThat(standalone.exitCode()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--anamnesis.production=true", "--spring.profiles.active=production"})
    void it_refuses_to_let_demo_people_into_production(String argument) throws IOException {
        try (var standalone = StandaloneProcess.on(data, argument)) {
            assertThat(standalone.lastWords())
                    .contains("Standalone is not for production")
                    .doesNotContain("\tat ");
            assertThat(standalone.exitCode()).isOne();
        }
        assertThat(data).isEmptyDirectory();
    }
}
