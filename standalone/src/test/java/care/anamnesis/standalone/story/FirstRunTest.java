package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.PastLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.standalone.Standalone;
import care.anamnesis.standalone.opening.Opening;
import care.anamnesis.standalone.people.DemoPeople;
import care.anamnesis.standalone.practice.PracticeClock;
import care.anamnesis.standalone.practice.PracticePlayer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;

class FirstRunTest {
    /** Each command adds one entry, and the registration another one: the primary therapist. */
    private static final int WHOLE = FoundingStory.commands().size() + 1;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_story_that_was_cut_short_is_told_to_its_end_at_its_own_times_and_only_once() {
        try (var standalone = start(false)) {
            tell(standalone, 40);
        }
        try (var standalone = start(true)) {
            assertThat(written(standalone)).hasSize(WHOLE);
            var zone = standalone.getBean(PracticeClock.class).getZone();
            assertThat(log(standalone).stream(FoundingStory.CLIENT.toString(), 1, 1_000))
                    .extracting(event -> event.recordedAt())
                    .containsExactlyElementsOf(FoundingStory.sent(zone).stream()
                            .flatMap(command -> Stream.generate(command::at)
                                    .limit(command.name().equals("register-client") ? 2 : 1))
                            .toList());

            isStartedAgain(standalone);
            assertThat(written(standalone)).hasSize(WHOLE);
        }
    }

    @Test
    void the_story_is_not_mixed_into_a_log_that_began_without_it() {
        var other = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");
        var somebodyElse = Map.<String, Object>of(
                "clientId", other.toString(), "name", "Jonas Weber", "dateOfBirth", "1984-11-30");
        try (var standalone = start(false)) {
            standalone
                    .getBean(InProcess.class)
                    .send(FoundingStory.THERAPIST, other, "register-client", somebodyElse, "jonas");

            isStartedAgain(standalone);
            assertThat(written(standalone)).hasSize(2);
        }
    }

    @Test
    void the_story_is_left_as_it_is_once_somebody_has_looked() throws Exception {
        try (var standalone = start(false)) {
            tell(standalone, 40);
            assertThat(asked(standalone, "therapist")).isEqualTo(200);

            isStartedAgain(standalone);
            assertThat(written(standalone)).hasSize(41);
        }
    }

    @Test
    void every_command_of_the_story_is_accepted_though_somebody_was_refused_before() throws Exception {
        try (var standalone = start(false)) {
            assertThat(asked(standalone, "nobody")).isEqualTo(401);
            assertThat(log(standalone).head()).isOne();

            isStartedAgain(standalone);
            assertThat(written(standalone)).hasSize(WHOLE);
        }
    }

    private ConfigurableApplicationContext start(boolean withStory) {
        var settings = new ArrayList<>(
                List.of("--server.port=0", "--demo-clients=0", "--anamnesis.founding-story=" + withStory));
        database.register((name, value) -> settings.add("--" + name + "=" + value));
        return Standalone.application().run(settings.toArray(String[]::new));
    }

    /** What a start with the story does once the service runs. */
    private static void isStartedAgain(ConfigurableApplicationContext standalone) {
        new DemoPractice(
                        standalone.getBean(InProcess.class),
                        log(standalone),
                        standalone.getBean(PastLog.class),
                        standalone.getBean(PracticeClock.class),
                        standalone.getBean(Opening.class),
                        standalone.getBean(Readers.class),
                        true,
                        0)
                .run(new DefaultApplicationArguments());
    }

    private static void tell(ConfigurableApplicationContext standalone, int commands) {
        var clock = standalone.getBean(PracticeClock.class);
        new PracticePlayer(
                        standalone.getBean(InProcess.class), log(standalone), standalone.getBean(PastLog.class), clock)
                .play(
                        FoundingStory.sent(clock.getZone()).stream()
                                .limit(commands)
                                .map(List::of),
                        (_, _) -> {});
    }

    private static int asked(ConfigurableApplicationContext standalone, String person) throws Exception {
        var clients = URI.create("http://127.0.0.1:"
                + standalone.getEnvironment().getRequiredProperty("local.server.port") + "/api/clients");
        var credentials = HttpHeaders.encodeBasicAuth(person, DemoPeople.PASSWORD, null);
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(clients)
                    .header("Authorization", "Basic " + credentials)
                    .build();
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static EventLog log(ConfigurableApplicationContext standalone) {
        return standalone.getBean(EventLog.class);
    }

    /** Entries in clients' records; accesses are in the log too. */
    private static List<UnreadEvent> written(ConfigurableApplicationContext standalone) {
        return log(standalone).byStream(null, log(standalone).head(), ClinicalEvent.class, 1_000);
    }
}
