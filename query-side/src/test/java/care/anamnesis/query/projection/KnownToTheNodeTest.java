package care.anamnesis.query.projection;

import org.junit.jupiter.api.Test;

/** Nobody names a position here: the node itself knows what was written. */
class KnownToTheNodeTest extends HeldProjections {

    @Test
    void what_was_written_is_waited_for() throws Exception {
        assertIsWaitedFor("/api/clients/{client}");
    }
}
