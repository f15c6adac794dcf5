package care.anamnesis.standalone.story;

import java.util.Map;

/**
 * One command of the story as it is sent.
 *
 * @param number its place in the story, from 1; the key under which it counts once is made of it
 */
record StoryCommand(int number, String name, Map<String, Object> body) {
    String path() {
        if (name.equals("register")) {
            return "/api/clients";
        }
        return "/api/clients/" + FoundingStory.CLIENT + "/commands/" + name;
    }

    String idempotencyKey() {
        return "founding-story-" + number;
    }
}
