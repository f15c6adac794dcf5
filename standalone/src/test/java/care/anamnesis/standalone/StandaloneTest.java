package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import care.anamnesis.events.ClinicalEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {
    private static final String WITHOUT_STORY = "--anamnesis.founding-story=false";

    private static final String FEW_CLIENTS = "--demo-clients=2";

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
    void what_is_interrupted_while_it_is_played_goes_on_where_it_stopped_and_is_told_once() throws IOException {
        var secret = data.resolve("service-secret");
        var made = "";
        try (var ended = StandaloneProcess.on(data, FEW_CLIENTS)) {
            ended.says("Playing the founding story");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
            made = Files.readString(secret);
            ended.isAskedToEnd();
            assertThat(ended.lastWords()).doesNotContain("Exception");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).as("ended with it").doesNotExist();

        try (var again = Standalone.application().run(on(data))) {
            var log = again.getBean(EventLog.class);
            assertThat(log.byStream(null, log.head(), ClinicalEvent.class, 10_000))
                    .filteredOn(event -> event.type().name().equals("ClientRegistered"))
                    .as("the story and two clients, each once")
                    .hasSize(3);
            assertThat(again.getEnvironment().getRequiredProperty("anamnesis.secret-file"))
                    .isEqualTo(secret.toString());
            assertThat(again.getBean(ServiceSecrets.class)
                            .current("a test", "AES")
                            .id())
                    .as("made once")
                    .isEqualTo(ServiceSecrets.of(made).current("a test", "AES").id());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("r--------");
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

    private static String[] on(Path data) {
        return new String[] {"--anamnesis.data=" + data, "--server.port=0", FEW_CLIENTS};
    }
}
