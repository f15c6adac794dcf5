package care.anamnesis.standalone.story;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.standalone.people.DemoPeople;
import care.anamnesis.standalone.practice.PracticeCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the story: {@code founding-story.yml} is a list of commands, each a name and a body. The therapist sends each
 * at the end of the day on which it happened, and the client's reports about the days at home with her next entries.
 */
final class FoundingStory {
    static final Actor THERAPIST = DemoPeople.of(Role.THERAPIST);
    static final UUID CLIENT = id("daniel");

    private static final LocalTime WRITING = LocalTime.of(17, 5);

    /** The first command leads to two events, because it also assigns the therapist; each other one to one. */
    private static final int EVENTS_OF_REGISTRATION = 2;

    /** A person of the practice is named by the id under which she signs in. */
    private static final Pattern NAMED_BY_WORDS =
            Pattern.compile("(?!therapist|supervisor)\\w+Ids?|continuedPractices");

    private FoundingStory() {}

    static List<StoryCommand> commands() {
        var commands = new ArrayList<StoryCommand>();
        for (var step : steps()) {
            step.forEach((name, body) -> commands.add(new StoryCommand(name, withIdsIn(body))));
        }
        return List.copyOf(commands);
    }

    /** The commands as they are sent, in order of time. */
    static List<PracticeCommand> sent(ZoneId zone) {
        var commands = commands();
        var days = days(commands);
        var sent = new ArrayList<PracticeCommand>();
        for (var at = 0; at < commands.size(); at++) {
            var command = commands.get(at);
            var minute = at - days.indexOf(days.get(at));
            sent.add(new PracticeCommand(
                    days.get(at)
                            .atTime(WRITING)
                            .plusMinutes(minute)
                            .atZone(zone)
                            .toInstant(),
                    THERAPIST,
                    "founding-story",
                    CLIENT,
                    at + EVENTS_OF_REGISTRATION,
                    command.name(),
                    command.body()));
        }
        return sent;
    }

    /** When each is written down. */
    private static List<LocalDate> days(List<StoryCommand> commands) {
        var days = new ArrayDeque<LocalDate>();
        for (var command : commands.reversed()) {
            days.addFirst(command.isToldLater() ? days.getFirst() : command.happenedOn());
        }
        return List.copyOf(days);
    }

    private static List<Map<String, Map<String, Object>>> steps() {
        try (InputStream story = new ClassPathResource("founding-story.yml", FoundingStory.class).getInputStream()) {
            return new Yaml(new DatesAsWritten()).load(story);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> withIdsIn(Map<?, ?> body) {
        var sent = new LinkedHashMap<String, Object>();
        body.forEach((field, value) -> sent.put(field.toString(), withIds(field.toString(), value)));
        return sent;
    }

    private static Object withIds(String field, Object value) {
        return switch (value) {
            case Map<?, ?> body -> withIdsIn(body);
            case List<?> values ->
                values.stream().map(one -> withIds(field, one)).toList();
            default -> NAMED_BY_WORDS.matcher(field).matches() ? id(value.toString()) : value;
        };
    }

    private static UUID id(String word) {
        return UUID.nameUUIDFromBytes(("founding-story/" + word).getBytes(StandardCharsets.UTF_8));
    }

    /** YAML would turn every date into an instant. */
    private static final class DatesAsWritten extends SafeConstructor {
        DatesAsWritten() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
