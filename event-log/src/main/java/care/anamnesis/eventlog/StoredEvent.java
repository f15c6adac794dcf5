package care.anamnesis.eventlog;

import java.time.Instant;
import java.util.Map;

/** An event as it was written: where it stands, when it was recorded, what it says and who is named with it. */
public record StoredEvent(
        long position,
        String streamId,
        long version,
        Instant recordedAt,
        StoredType type,
        Object payload,
        Map<String, String> metadata) {}
