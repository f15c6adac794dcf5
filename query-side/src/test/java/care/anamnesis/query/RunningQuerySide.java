package care.anamnesis.query;

import care.anamnesis.eventlog.TestDatabase;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the oldest PostgreSQL that we support, which so runs the statements of every question; all else runs on the newest. */
@ResourceLock("the query side")
public abstract class RunningQuerySide extends AskedQuerySide {
    @DynamicPropertySource
    static void oldestDatabase(DynamicPropertyRegistry properties) {
        TestDatabase.freshOnOldest().register((name, value) -> properties.add(name, () -> value));
    }
}
