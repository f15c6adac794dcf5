package care.anamnesis.service.limit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what limits refuse. For each of them there is at most one line a minute, however many requests are refused. */
final class Refused {
    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<Limited, Since> lines = new EnumMap<>(Limited.class);
    private final Clock clock;
    private final MeterRegistry registry;

    private record Since(Instant line, int refused) {}

    Refused(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.registry = registry;
    }

    void one(Limited limited) {
        registry.counter("anamnesis.limited.requests", "limit", limited.problem())
                .increment();
        var refused = due(limited);
        if (refused > 0) {
            LOG.warn(
                    "A limit is reached ({}). Requests refused since the last line of this kind: {}", limited, refused);
        }
    }

    /** How many to report now, or 0 if the last report was within a minute. */
    synchronized int due(Limited limited) {
        var now = clock.instant();
        var since = lines.get(limited);
        if (since == null || Duration.between(since.line(), now).compareTo(EVERY) >= 0) {
            lines.put(limited, new Since(now, 0));
            return since == null ? 1 : since.refused() + 1;
        }
        lines.put(limited, new Since(since.line(), since.refused() + 1));
        return 0;
    }
}
