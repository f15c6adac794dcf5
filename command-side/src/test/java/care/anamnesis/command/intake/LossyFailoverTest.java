package care.anamnesis.command.intake;

import static care.anamnesis.command.intake.RunningCommandSide.PEOPLE;
import static care.anamnesis.command.intake.RunningCommandSide.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandSide;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** A failover to a standby that was behind: the log has lost its end, and the node that acknowledged it still runs. */
class LossyFailoverTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 13);
    private static final UUID CLIENT = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");
    private static final OpenEpisode LOST = new OpenEpisode(
            CLIENT, UUID.fromString("0198a1b2-0000-7000-8000-000000000002"), "Back pain", "To exercise", DAY);

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext node = start();

    private ConfigurableApplicationContext start() {
        var properties = new ArrayList<String>();
        database.register((name, value) -> properties.add(name + "=" + value));
        return new SpringApplicationBuilder(CommandSide.class, RunningCommandSide.Practice.class)
                .web(WebApplicationType.NONE)
                .properties(properties.toArray(String[]::new))
                .run();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @BeforeEach
    void a_client_is_registered_and_an_episode_is_opened() {
        send(new RegisterClient(CLIENT, "Robin Ashdown", LocalDate.of(1979, 4, 2), null, DAY));
        send(LOST);
    }

    @Test
    void a_repeated_command_is_not_taken_as_done_because_of_what_was_lost() {
        database.loseLogAfter(1);
        assertThatThrownBy(() -> send(another())).isInstanceOf(LogInDoubt.class);

        assertThatThrownBy(() -> send(LOST)).isInstanceOf(LogInDoubt.class);

        assertThat(log().head()).isOne();
    }

    /** It appends nothing, so that no append asks the log; and it comes before this node has looked again. */
    @Test
    void a_repeated_command_is_not_answered_as_done_in_the_moment_after_the_loss() throws IOException {
        assertThat(repeated("first")).isEqualTo(200);

        database.loseLogAfter(1);

        assertThatThrownBy(() -> repeated("second")).isInstanceOf(LogInDoubt.class);
    }

    @Test
    void a_repeated_command_is_taken_as_done_while_nothing_is_lost() {
        send(another());

        send(LOST);

        assertThat(log().head()).isEqualTo(3);
    }

    @Test
    void a_command_is_refused_while_the_log_is_in_doubt_and_can_be_repeated() {
        database.loseLogAfter(1);

        var problems = node.getBean(CommandProblems.class);
        assertThatThrownBy(() -> send(another()))
                .asInstanceOf(type(LogInDoubt.class))
                .extracting(problems::refused)
                .satisfies(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(503))
                .satisfies(answer ->
                        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1"))
                .extracting(answer -> answer.getBody())
                .extracting(ProblemDetail::getType)
                .hasToString("urn:anamnesis:problem:log-in-doubt");
    }

    /** A trial appends nothing, so that no append asks the log; and it comes before this node has looked again. */
    @Test
    void a_trial_is_refused_in_the_same_way_right_after_the_loss() {
        var attempt = node.getBean(Attempt.class);
        assertThat(attempt.refusal(another(), SUPERVISOR)).isEmpty();

        database.loseLogAfter(1);

        assertThat(attempt.refusal(another(), SUPERVISOR)).map(Refusal::problem).hasValue("log-in-doubt");
        assertThat(attempt.refusal(another(), SUPERVISOR))
                .as("once it is known as well")
                .map(Refusal::problem)
                .hasValue("log-in-doubt");
    }

    private static RegisterClient another() {
        return new RegisterClient(UUID.randomUUID(), "Sam Okafor", LocalDate.of(1980, 5, 3), null, DAY);
    }

    private int repeated(String key) throws IOException {
        var request = new MockHttpServletRequest("POST", "/api/clients/" + CLIENT + "/commands/open-episode");
        request.addHeader("Idempotency-Key", key);
        request.setContent("""
                {"episodeId": "%s", "presentingComplaint": "%s", "statedGoal": "%s", "openedOn": "%s"}""".formatted(LOST.episodeId(), LOST.presentingComplaint(), LOST.statedGoal(), DAY)
                .getBytes(StandardCharsets.UTF_8));
        return node.getBean(CommandController.class)
                .command(CLIENT.toString(), "open-episode", request, SUPERVISOR)
                .getStatusCode()
                .value();
    }

    private EventLog log() {
        return node.getBean(EventLog.class);
    }

    private void send(ClinicalCommand command) {
        var id = UUID.randomUUID();
        var provenance = new Provenance(SUPERVISOR, null, PurposeOfUse.TREAT, id, id.toString(), "api");
        node.getBean(CommandGateway.class)
                .sendAndWait(GenericCommandMessage.asCommandMessage(command)
                        .withMetaData(provenance.toMetadata())
                        .andMetaData(Map.of(ClientRecord.PEOPLE, PEOPLE)));
    }
}
