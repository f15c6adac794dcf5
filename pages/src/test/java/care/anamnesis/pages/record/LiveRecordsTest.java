package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.pages.RunningPages;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.access.ReadingPolicy;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"anamnesis.live.beat=150ms", "anamnesis.live.most=3", "anamnesis.live.most-of-one=2"})
@Timeout(60)
class LiveRecordsTest extends RunningPages {
    @LocalServerPort
    int listeningPort;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    LiveRecords records;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReadingPolicy policy;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    LiveSessions sessions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ConfigurableEnvironment environment;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    EventTypes types;

    private final Lines lines = new Lines();

    @AfterEach
    void everybodyLeaves() {
        lines.close();
        lines.until(() -> records.open() == 0);
    }

    @Test
    void tells_the_version_first_and_then_once_for_each_entry() {
        var client = client("Robin Ashdown");
        var before = log.lastVersion(client.toString());
        var line = look("therapist", client);

        assertThat(line.nextVersion()).isEqualTo(news(client, before));
        append(client, List.of(pain(client, "1"), pain(client, "2")));
        append(client, List.of(pain(client, "3")));

        assertThat(line.nextVersion()).isEqualTo(news(client, before + 1));
        assertThat(line.nextVersion()).isEqualTo(news(client, before + 2));
        assertThat(line.nextVersion()).isEqualTo(news(client, before + 3));
    }

    @Test
    void tells_also_what_another_node_has_written() {
        var client = client("Robin Ashdown");
        var written = log.lastVersion(client.toString());
        var line = look("therapist", client);
        line.nextVersion();

        try (var node = new AnnotationConfigApplicationContext()) {
            node.setEnvironment(environment);
            node.getBeanFactory().registerSingleton("database", database);
            node.getBeanFactory().registerSingleton("types", types);
            node.register(EventLogConfiguration.class);
            node.refresh();
            var metadata = FoundingStory.provenance().toMetadata();
            node.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "ClientRecord", client.toString(), written, pain(client, "1"), metadata));

            assertThat(line.nextVersion()).isEqualTo(news(client, written + 1));
        }
    }

    @Test
    void tells_nothing_of_other_clients() {
        var client = client("Robin Ashdown");
        var other = client("Sam Okafor");
        var line = look("therapist", client);
        var before = line.nextVersion();

        append(other, List.of(pain(other, "1")));
        append(client, List.of(pain(client, "2")));

        assertThat(line.nextVersion()).isEqualTo(news(client, log.lastVersion(client.toString())));
        assertThat(before).isNotEqualTo(news(client, log.lastVersion(client.toString())));
    }

    @Test
    void sends_a_version_and_a_position_and_no_text_of_an_entry() {
        var client = client("Robin Ashdown");
        var line = look("therapist", client);
        line.nextVersion();
        append(client, List.of(pain(client, "1")));
        line.nextVersion();

        assertThat(line.everything())
                .allMatch(it -> it.isEmpty()
                        || it.matches("event:(version|beat)|data:\\{}|data:\\{\"version\":\\d+,\"position\":\\d+}"));
    }

    @Test
    void says_again_and_again_that_the_line_stands() {
        var line = look("therapist", client("Robin Ashdown"));

        line.nextBeat();
        line.nextBeat();
    }

    @Test
    void ends_when_something_is_written_into_the_record_of_the_person_who_looks() {
        var client = client("Robin Ashdown");
        var leaving = UUID.randomUUID();
        lines.watch(records, policy, leaving.toString(), client, "one");
        var other = look("therapist", client);
        other.nextVersion();
        assertThat(records.open()).isEqualTo(2);

        store.publish(new GenericDomainEventMessage<>(
                "PersonRecord",
                leaving.toString(),
                0,
                new PersonDeactivated(leaving, "She works elsewhere."),
                FoundingStory.provenance().toMetadata()));

        lines.until(() -> records.open() == 1);
        other.nextBeat();
    }

    @Test
    void ends_with_the_session_in_which_it_was_opened() {
        var client = client("Robin Ashdown");
        var session = new MockHttpSession(new MockServletContext(), "one");
        lines.watch(records, policy, "supervisor", client, "one");
        var other = look("therapist", client);
        other.nextVersion();
        assertThat(records.open()).isEqualTo(2);

        sessions.sessionDestroyed(new HttpSessionEvent(session));

        lines.until(() -> records.open() == 1);
        other.nextBeat();
    }

    @Test
    void ends_when_the_service_stops() {
        var line = look("therapist", client("Robin Ashdown"));
        line.nextVersion();

        records.stop();
        try {
            assertThat(line.hasEnded()).isTrue();
            assertThat(status("therapist", client("Sam Okafor"))).isEqualTo(503);
        } finally {
            records.start();
        }
    }

    @Test
    void a_closed_stream_makes_room_for_another() {
        var client = client("Robin Ashdown");
        look("therapist", client).nextVersion();
        lines.close();

        lines.until(() -> records.open() == 0);
        look("therapist", client).nextVersion();
    }

    @Test
    void of_one_person_the_newest_pages_stay() {
        var client = client("Robin Ashdown");
        var first = look("therapist", client);
        first.nextVersion();
        look("therapist", client).nextVersion();

        var third = look("therapist", client);

        assertThat(first.hasEnded()).isTrue();
        assertThat(first.everything()).contains("event:over");
        third.nextVersion();
        lines.until(() -> records.open() == 2);
    }

    @Test
    void there_are_never_more_than_so_many() {
        var client = client("Robin Ashdown");
        look("therapist", client).nextVersion();
        look("therapist", client).nextVersion();
        look("supervisor", client).nextVersion();

        assertThat(status("auditor", client)).isEqualTo(503);
    }

    @Test
    void is_for_those_only_who_may_read_the_record_and_for_known_clients() {
        assertThat(status("manager", client("Robin Ashdown"))).isEqualTo(403);
        assertThat(status("therapist", UUID.randomUUID())).isEqualTo(404);
        assertThat(status(null, client("Robin Ashdown"))).isNotEqualTo(200);
    }

    private Line look(String person, UUID client) {
        return lines.look(listeningPort, person, client);
    }

    private int status(@Nullable String person, UUID client) {
        return lines.status(listeningPort, person, client);
    }

    private String news(UUID client, long version) {
        var position = log.stream(client.toString(), version, 1).getFirst().position();
        return "{\"version\":%d,\"position\":%d}".formatted(version, position);
    }

    private static ClinicalEvent pain(UUID client, String score) {
        return FoundingStory.pain(client, score, FoundingStory.EVALUATION);
    }
}
