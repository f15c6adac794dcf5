package care.anamnesis.standalone.story;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.standalone.InDemo;
import care.anamnesis.standalone.people.DemoPeople;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Prints what was played and which address to open. */
@Component
@InDemo
@ConditionalOnBooleanProperty("anamnesis.founding-story")
final class FirstRun {
    private final EventLog log;
    private final DemoPractice practice;
    private final RestClient.Builder client;
    private final Environment environment;

    FirstRun(EventLog log, DemoPractice practice, RestClient.Builder client, Environment environment) {
        this.log = log;
        this.practice = practice;
        this.client = client;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (practice.isEnding()) {
            return;
        }
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        if (practice.hasToldStory()) {
            IO.println("""

                    The founding story is in the log: %d commands, one client from the first call to discharge.

                    %s""".formatted(FoundingStory.commands().size(), CarePlanInBrief.of(carePlan(address))));
        }
        if (practice.isInLog()) {
            IO.println(
                    "\nBeside it, a demo practice: several therapists and their clients, with courses of care up to now.");
        }
        IO.println(whereToLook(address));
        log.doubt()
                .ifPresent(doubt ->
                        IO.println("NOTHING IS WRITTEN: %s. Ask ./anamnesis log, and read docs/log-in-doubt.md."
                                .formatted(doubt.getMessage())));
    }

    /** With everything in it that is in the log. */
    private JsonNode carePlan(String address) {
        var plan = client.baseUrl(address)
                .build()
                .get()
                .uri("/api/clients/{client}/care-plan", FoundingStory.CLIENT)
                .headers(headers -> headers.setBasicAuth(FoundingStory.THERAPIST.id(), DemoPeople.PASSWORD))
                .header("Anamnesis-Position", Long.toString(log.head()))
                .retrieve()
                .body(JsonNode.class);
        if (plan == null) {
            throw new IllegalStateException("The client of the founding story has no care plan");
        }
        return plan;
    }

    private static String whereToLook(String address) {
        var people = DemoPeople.ALL.stream()
                .map(person -> "  %-11s %s".formatted(person.id(), person.name()))
                .toList();
        return """

                Anamnesis is ready at %s, with demo people who all have the password %s:
                %s
                Open it in a browser, or look at the client: curl -u therapist:%s %s/api/clients
                Try each command:   %s/swagger-ui.html
                """.formatted(
                        address, DemoPeople.PASSWORD, String.join("\n", people), DemoPeople.PASSWORD, address, address);
    }
}
