package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class StandaloneTest {
    private static final String WITHOUT_STORY = "--anamnesis.founding-story=false";

    private static final String FEW_CLIENTS = "--demo-clients=5";

    private static final Pattern ADDRESS = Pattern.compile("http://[^,]+");

    private static final Pattern PORT = Pattern.compile("port (\\d+)");

    @TempDir
    private Path data;

    @Test
    void it_starts_its_own_postgresql_says_when_that_is_away_and_stops_it_when_asked_to_end() throws Exception {
        var pid = data.resolve("postgres/postmaster.pid");
        try (var standalone = StandaloneProcess.on(data, WITHOUT_STORY)) {
            var port = PORT.matcher(standalone.says("Tomcat started on port"));
            standalone.says("Started Standalone");
            assertThat(port.find()).isTrue();
            var service = new AskedService("http://localhost:" + port.group(1));
            assertThat(service.get(AskedService.READY).statusCode()).isEqualTo(200);
            var version = data.resolve("postgres/PG_VERSION");
            var unreadable = Files.move(version, data.resolve("PG_VERSION"));
            var postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).getFirst()))
                    .orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();

            var readers = service.manyReaders(250);
            assertThat(service.get(AskedService.ALIVE).statusCode()).isEqualTo(200);
            assertThat(readers).anyMatch(reader -> !reader.isDone());
            assertThat(readers).allSatisfy(AskedService::assertToldToAskAgain);
            assertThat(service.get(AskedService.READY).statusCode()).isEqualTo(503);
            assertThat(service.get(AskedService.ALIVE).statusCode()).isEqualTo(200);

            Files.move(unreadable, version);
            standalone.says("The embedded PostgreSQL runs again");
            service.awaitReady();
            assertThat(service.get("/api/clients").statusCode()).isEqualTo(200);
        }
        assertThat(pid).doesNotExist();
    }

    @Test
    void it_uses_the_postgresql_that_it_is_given_and_starts_none(@TempDir Path elsewhere) throws IOException {
        try (var given = Standalone.application()
                .run("--anamnesis.data=" + elsewhere, "--server.port=0", "--demo-clients=0", WITHOUT_STORY)) {
            var environment = Map.of(
                    "SPRING_DATASOURCE_URL", property(given, "spring.datasource.url"),
                    "SPRING_DATASOURCE_USERNAME", property(given, "anamnesis.owner.username"),
                    "SPRING_DATASOURCE_PASSWORD", property(given, "anamnesis.owner.password"));
            try (var standalone = StandaloneProcess.on(data, environment, WITHOUT_STORY)) {
                standalone.says("Started Standalone");
            }
        }
        assertThat(data.toFile().list()).containsExactly("service-secret");
    }

    @Test
    void its_secret_is_made_once_beside_the_database_and_only_its_owner_may_read_it() throws IOException {
        var file = data.resolve("service-secret");
        var made = "";
        try (var first = Standalone.application().run(with(data, WITHOUT_STORY))) {
            made = Files.readString(file);
            assertThat(property(first, "anamnesis.secret-file")).isEqualTo(file.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("r--------");
        }
        try (var again = Standalone.application().run(with(data, WITHOUT_STORY))) {
            assertThat(again.getBean(ServiceSecrets.class)
                            .current("a test", "AES")
                            .id())
                    .isEqualTo(ServiceSecrets.of(made).current("a test", "AES").id());
        }
    }

    @Test
    void a_story_interrupted_by_a_kill_is_told_to_its_end_and_once() throws Exception {
        try (var killed = StandaloneProcess.on(data)) {
            killed.says("Playing the founding story");
            killed.kill();
        }
        try (var standalone = StandaloneProcess.on(data)) {
            standalone.says("Playing the founding story");
            standalone.says("198 commands, one client from the first call to discharge");
            var ready = standalone.says("Anamnesis is ready at ");
            assertThat(new AskedService(address(ready)).get("/api/clients").body())
                    .containsOnlyOnce("\"clientId\"");
        }
    }

    @Test
    void a_demo_practice_interrupted_by_a_kill_goes_on_where_it_stopped(@TempDir Path undisturbed) throws IOException {
        try (var killed = StandaloneProcess.on(data, FEW_CLIENTS)) {
            killed.says("Playing a demo practice");
            killed.kill();
        }
        try (var again = Standalone.application().run(on(data));
                var atOnce = Standalone.application().run(on(undisturbed))) {
            assertThat(again.getBean(EventLog.class).head())
                    .isEqualTo(atOnce.getBean(EventLog.class).head())
                    .isGreaterThan(400);
        }
    }

    @Test
    void when_it_cannot_start_it_says_why_and_what_to_do_and_shows_no_stack_trace() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("superuser-password"), "kept");

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

    private static String[] with(Path data, String argument) {
        return new String[] {"--anamnesis.data=" + data, "--server.port=0", "--demo-clients=0", argument};
    }

    private static String[] on(Path data) {
        return new String[] {"--anamnesis.data=" + data, "--server.port=0", FEW_CLIENTS};
    }

    private static String property(ConfigurableApplicationContext given, String name) {
        return given.getEnvironment().getRequiredProperty(name);
    }

    private static String address(String said) {
        return ADDRESS.matcher(said).results().findFirst().orElseThrow().group();
    }
}
