package care.anamnesis.standalone.story;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.standalone.people.DemoPeople;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Plays the founding story on an empty log, goes on with it where a start was cut short, and says where to look. */
@Component
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
    void play() {
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var story = FoundingStory.commands();
        if (isToBeTold(story)) {
            var teller = new StoryTeller(client, address, DemoPeople.PASSWORD);
            var position = teller.tell(story);
            IO.println("""

                    The founding story is in the log: %d commands, one client from the first call to discharge.

                    %s""".formatted(story.size(), CarePlanInBrief.of(teller.carePlan(position))));
        }
        if (practice.isInLog()) {
            IO.println(
                    "\nBeside it, a demo practice: several therapists and their clients, with courses of care up to now.");
        }
        IO.println(whereToLook(address));
    }

    /** Never into a log that began with somebody who is not of the demo, nor after the end as it was told before. */
    private boolean isToBeTold(List<StoryCommand> story) {
        return (!practice.isAnyRecordInLog() || practice.isInLog() || isWritten(story.getFirst()))
                && !isWritten(story.getLast())
                && !hasEnded();
    }

    private boolean hasEnded() {
        return log.last(FoundingStory.CLIENT.toString())
                .filter(last -> last.payload() instanceof ClientDischarged)
                .isPresent();
    }

    private boolean isWritten(StoryCommand command) {
        return log.answered(FoundingStory.THERAPIST, command.idempotencyKey()).isPresent();
    }

    private static String whereToLook(String address) {
        var people = DemoPeople.ALL.stream()
                .map(person -> "  %-11s %s".formatted(person.id(), person.name()))
                .toList();
        return """

                Anamnesis is ready at %s, with demo people who all have the password %s:
                %s
                Look at the client: curl -u therapist:%s %s/api/clients
                Try each command:   %s/swagger-ui.html
                """.formatted(
                        address, DemoPeople.PASSWORD, String.join("\n", people), DemoPeople.PASSWORD, address, address);
    }
}
