package care.anamnesis.events;

import java.util.List;

/** An area of the body map. A paired zone is drawn twice in each of its views, once for each side of the client. */
public record BodyZone(String key, String name, List<BodyView> views, boolean paired) {
    public BodyZone {
        views = List.copyOf(views);
    }
}
