package care.anamnesis.eventlog;

import java.time.Instant;
import java.util.Map;

/** An event as it was written: its place, time of recording, content and the person named with it. */
public record StoredEvent(
        long position,
        String streamId,
        long version,
        Instant recordedAt,
        StoredType type,
        Object payload,
        Map<String, String> metadata) {}
