package care.anamnesis.standalone.story;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/** Sends the story command by command to the service, as the therapist of the demo practice. */
final class StoryTeller {
    private static final String POSITION = "Anamnesis-Position";
    private static final Logger log = LoggerFactory.getLogger(StoryTeller.class);

    private final RestClient service;

    StoryTeller(RestClient.Builder client, String address, String password) {
        this.service = client.baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth(FoundingStory.THERAPIST, password))
                .build();
    }

    /**
     * Tells the whole story, also when a part was told before: a command that was already answered gets its first
     * answer again and changes nothing.
     *
     * @return the log position after the last command
     */
    String tell(List<StoryCommand> story) {
        log.info("Playing the founding story: {} commands", story.size());
        var position = "0";
        for (var command : story) {
            position = send(command);
        }
        return position;
    }

    private String send(StoryCommand command) {
        try {
            var answer = service.post()
                    .uri(command.path())
                    .header("Idempotency-Key", command.idempotencyKey())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(command.body())
                    .retrieve()
                    .toBodilessEntity();
            return position(answer.getHeaders());
        } catch (RestClientResponseException e) {
            throw new IllegalStateException(
                    "The founding story stopped at command %d, %s, with status %d: %s"
                            .formatted(
                                    command.number(),
                                    command.name(),
                                    e.getStatusCode().value(),
                                    e.getResponseBodyAsString()),
                    e);
        }
    }

    private static String position(HttpHeaders headers) {
        var position = headers.getFirst(POSITION);
        if (position == null) {
            throw new IllegalStateException("An accepted command was answered without a log position");
        }
        return position;
    }

    /** The client's care plan with everything up to that position in it. */
    JsonNode carePlan(String position) {
        var plan = service.get()
                .uri("/api/clients/{client}/care-plan", FoundingStory.CLIENT)
                .header(POSITION, position)
                .retrieve()
                .body(JsonNode.class);
        if (plan == null) {
            throw new IllegalStateException("The client of the founding story has no care plan");
        }
        return plan;
    }
}
