package care.anamnesis.events;

import java.util.List;

/**
 * An area of the body map. A paired zone is drawn twice in each of its views, once for each side of the client.
 *
 * @param across whether the halves of a paired zone meet on the midline, so that its name alone means both: there is one
 *     lower back, and there are two knees
 */
public record BodyZone(String key, String name, List<BodyView> views, boolean paired, boolean across) {
    public BodyZone {
        views = List.copyOf(views);
    }
}
