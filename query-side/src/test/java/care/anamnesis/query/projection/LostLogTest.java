package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogUnavailable;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.projection.Operation.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** A log that has lost its end under projections, readers and positions that were answered; each test ends with it accepted. */
class LostLogTest extends OperatedProjections {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    ConfigurableEnvironment environment;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DataSource application;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    JdbcTokenStore tokens;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    List<Projection> projections;

    private UUID kept = UUID.randomUUID();
    private UUID lost = UUID.randomUUID();

    @BeforeEach
    void one_client_is_kept_and_the_last_one_will_be_lost() {
        kept = clientWith(3);
        lost = UUID.randomUUID();
    }

    @AfterEach
    void accept() {
        if (log.doubt().isPresent()) {
            accept(log.head());
        }
    }

    @Test
    void what_was_seen_and_is_gone_stops_the_writing_and_the_reading_and_both_say_why() {
        lose();

        assertThat(json(get("therapist", "/api/clients/" + kept, "0")).toString())
                .contains("urn:anamnesis:problem:log-in-doubt", "it was rolled back, or holds another history");
        assertThat(json(get("auditor", "/actuator/health/readiness", "0"))
                        .get("status")
                        .stringValue())
                .isEqualTo("DOWN");
        assertThat(json(get("auditor", "/actuator/health/liveness", "0"))
                        .get("status")
                        .stringValue())
                .isEqualTo("UP");
        var standing = json(get("manager", "/api/log", "0"));
        assertThat(standing.get("head").asLong()).isEqualTo(log.head());
        assertThat(standing.get("missing").asLong()).isGreaterThan(log.head());
    }

    @Test
    void once_the_loss_is_accepted_what_people_read_is_worked_out_anew_from_what_is_there() {
        var answered = lose();

        accept(log.head());

        assertThat(log.doubt()).isEmpty();
        for (var projection : projections) {
            assertThat(done(projection.name(), Kind.REBUILD).askedBy()).isIn("auditor", "service");
            caughtUp(projection.name());
            until(() -> !positions.isAstray(projection.name()));
        }
        get("therapist", "/api/clients/" + kept).expectStatus().isOk();
        get("therapist", "/api/clients/" + lost).expectStatus().isNotFound();
        assertThat(rows("tally", "query.tally"))
                .noneMatch(row -> row.contains(lost.toString()))
                .anyMatch(row -> row.contains(kept.toString()));

        assertThat(json(get("therapist", "/api/clients/" + kept, Long.toString(answered + 1_000)))
                        .toString())
                .contains("urn:anamnesis:problem:beyond-the-log");
        var next = clientWith(2);
        get("therapist", "/api/clients/" + next).expectStatus().isOk();
        get("therapist", "/api/clients/" + kept + "/history").expectStatus().isOk();
    }

    @Test
    void a_position_beyond_the_end_is_refused_at_once_and_not_waited_for() {
        caughtUp("care-plan");
        var waits = positions.waits();

        for (var question : List.of("/api/clients", "/api/clients/" + kept, "/api/clients/" + kept + "/history")) {
            get("therapist", question, "999999999").expectStatus().isEqualTo(409);
        }
        get("auditor", "/api/audit/entries", "999999999").expectStatus().isEqualTo(409);

        assertThat(positions.waits()).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource({"999999999, 'of a log that is gone'", "1, 'of another history'"})
    void a_projection_whose_event_is_not_in_the_log_is_noticed_at_the_start_and_while_it_runs(
            long position, String event) {
        caughtUp("tally");
        assertThat(jdbc.sql("select convert_from(token, 'UTF8') from query.token_entry where processorname = 'tally'")
                        .query(String.class)
                        .single())
                .contains("eventId");

        try (var newcomer = node()) {
            assertThat(newcomer.getBean(EventLog.class).doubt()).isEmpty();
            tables.execute("""
                update query.token_entry set owner = 'gone', token = convert_to('{"globalIndex":%d,"eventId":"%s"}', 'UTF8')
                where processorname = 'tally'
                """.formatted(position, event));
            check(newcomer.getBean(EventLog.class)).afterSingletonsInstantiated();
            assertThat(newcomer.getBean(EventLog.class).doubt().map(LogUnavailable::getMessage))
                    .hasValueSatisfying(why -> assertThat(why).contains("position " + position));
        }
        until(() -> log.doubt().filter(LogInDoubt.class::isInstance).isPresent());

        accept(log.head());
        done("tally", Kind.REBUILD);
        until(() -> !positions.isAstray("tally"));
        caughtUp("tally");
        var next = clientWith(2);
        assertThat(rows("tally", "query.tally")).anyMatch(row -> row.contains(next.toString()));
    }

    @Test
    void a_loss_is_accepted_by_operators_alone_with_a_reason_and_of_a_log_that_has_one() {
        accepting("auditor", log.head(), "To be sure").expectStatus().isEqualTo(409);
        accepting("therapist", log.head(), "Go on").expectStatus().isForbidden();
        lose();

        accepting("therapist", log.head(), "Go on").expectStatus().isEqualTo(503); // a refusal that cannot be logged
        accepting("auditor", log.head(), " ").expectStatus().isBadRequest();
        accepting("auditor", log.head() + 1, "Not looked at").expectStatus().isEqualTo(409);

        assertThat(log.doubt()).isPresent();
    }

    /** @return the last position that was answered */
    private long lose() {
        var end = log.head();
        append(lost, FoundingStory.events(lost, "Sam Okafor").subList(0, 4));
        var answered = log.head();
        projections.forEach(projection -> caughtUp(projection.name()));
        database().loseLogAfter(end);
        until(() -> log.doubt().isPresent());
        return answered;
    }

    private void accept(long head) {
        accepting("auditor", head, "The standby was behind").expectStatus().isOk();
        until(() -> log.doubt().isEmpty());
    }

    private RestTestClient.ResponseSpec accepting(String person, long head, String reason) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("head", Long.toString(head));
        form.add("reason", reason);
        return http(person)
                .post()
                .uri("/api/log/accepted-losses")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }

    /** Another node, which has seen nothing but the end of the log. */
    private AnnotationConfigApplicationContext node() {
        var node = new AnnotationConfigApplicationContext();
        node.registerBean("database", DataSource.class, () -> application, it -> it.setDestroyMethodName(""));
        node.registerBean("types", EventTypes.class, () -> new EventTypes(Map.of()));
        node.setEnvironment(environment);
        node.register(EventLogConfiguration.class);
        node.refresh();
        return node;
    }

    private TokenCheck check(EventLog newcomer) {
        var standing = new Positions(jdbc, tokens, newcomer, Duration.ofSeconds(1));
        return new TokenCheck(projections, standing, operations, newcomer);
    }

    private TestDatabase database() {
        return new TestDatabase(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"),
                environment.getRequiredProperty("anamnesis.owner.username"),
                environment.getRequiredProperty("anamnesis.owner.password"));
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(2_000_000);
        }
    }
}
