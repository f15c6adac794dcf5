package care.anamnesis.standalone.story;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One command of the story, its name and its body as in the API. */
record StoryCommand(String name, Map<String, Object> body) {
    private static final Set<String> LIE_AHEAD = Set.of("startsOn", "endsOn", "effectiveOn");

    /** The day of the act itself, which is not when a plan begins or a change takes effect. */
    LocalDate happenedOn() {
        return body.entrySet().stream()
                .filter(field -> field.getKey().endsWith("On") && !LIE_AHEAD.contains(field.getKey()))
                .map(field -> LocalDate.parse(field.getValue().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** The client reports practice at home later, and the therapist writes it down with her next entries. */
    boolean isToldLater() {
        return name.equals("log-home-practice");
    }
}
