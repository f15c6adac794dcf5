package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandSide;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two command sides on one log, each with its own copies of recent records. */
class TwoNodesTest extends RunningCommandSide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext otherNode;

    @BeforeEach
    void start_the_other_node() {
        otherNode = new SpringApplicationBuilder(CommandSide.class, RunningCommandSide.Practice.class)
                .web(WebApplicationType.NONE)
                .properties(
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"),
                        same("anamnesis.owner.username"),
                        same("anamnesis.owner.password"),
                        same("anamnesis.secret"))
                .run();
    }

    @AfterEach
    void stop_the_other_node() {
        otherNode.close();
    }

    @Test
    void a_refusal_is_decided_on_the_record_and_not_on_a_copy_that_is_behind_the_other_node() {
        var client = register();
        var episode = UUID.fromString(json(send(THERAPIST, client, "open-episode", OPEN_EPISODE))
                .get("episodeId")
                .stringValue());
        send(THERAPIST, client, "discharge-client", DISCHARGE);
        onTheOtherNode(new ReopenEpisode(
                UUID.fromString(client), episode, "One visit was still planned", LocalDate.of(2025, 7, 29)));

        assertThat(send(THERAPIST, client, "record-finding", FINDING)).hasStatus(201);
    }

    @Test
    void a_decision_on_a_copy_that_is_behind_the_other_node_is_taken_again() {
        var client = register();
        var opened = json(send(THERAPIST, client, "open-episode", OPEN_EPISODE)).get("episodeId");
        send(THERAPIST, client, "discharge-client", DISCHARGE);
        var episode = UUID.fromString(opened.stringValue());
        onTheOtherNode(new ReopenEpisode(UUID.fromString(client), episode, "Needed", LocalDate.of(2025, 7, 29)));

        var another = send(THERAPIST, client, "open-episode", OPEN_EPISODE);

        assertThat(another).hasStatus(201).hasHeader("ETag", "\"5\"");
    }

    @Test
    void trying_asks_the_record_as_the_other_node_has_written_it() {
        var client = register();
        var opened = json(send(THERAPIST, client, "open-episode", OPEN_EPISODE)).get("episodeId");
        var address = "/api/clients/" + client + "/commands/record-finding?try=true";
        send(THERAPIST, client, "discharge-client", DISCHARGE);
        assertThat(post(address, with(FINDING, "observedOn", "2025-07-29")).exchange())
                .hasStatus(409);

        var episode = UUID.fromString(opened.stringValue());
        onTheOtherNode(new ReopenEpisode(UUID.fromString(client), episode, "Needed", LocalDate.of(2025, 7, 29)));

        assertThat(post(address, with(FINDING, "observedOn", "2025-07-29")).exchange())
                .hasStatus(204);
    }

    private void onTheOtherNode(ReopenEpisode command) {
        var id = UUID.randomUUID();
        var provenance = new Provenance(SUPERVISOR, null, PurposeOfUse.TREAT, id, id.toString(), "other node");
        otherNode
                .getBean(CommandGateway.class)
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(provenance.toMetadata()));
    }

    private String same(String property) {
        return property + "=" + environment.getRequiredProperty(property);
    }
}
