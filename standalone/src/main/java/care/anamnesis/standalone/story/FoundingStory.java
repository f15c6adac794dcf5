package care.anamnesis.standalone.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** Reads the story: {@code founding-story.yml} is a list of commands, each a name and a body. */
final class FoundingStory {
    static final String THERAPIST = "therapist";
    static final UUID CLIENT = id("daniel");

    /** A therapist is named by the id under which she signs in. */
    private static final Pattern NAMED_BY_WORDS = Pattern.compile("(?!therapist)\\w+Ids?|continuedPractices");

    private FoundingStory() {}

    static List<StoryCommand> commands() {
        var commands = new ArrayList<StoryCommand>();
        for (var step : steps()) {
            step.forEach((name, body) -> commands.add(new StoryCommand(commands.size() + 1, name, withIdsIn(body))));
        }
        return List.copyOf(commands);
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

    /** YAML would make a point in time of every date. */
    private static final class DatesAsWritten extends SafeConstructor {
        DatesAsWritten() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
