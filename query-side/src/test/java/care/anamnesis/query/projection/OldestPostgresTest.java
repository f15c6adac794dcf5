package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every question runs on the oldest PostgreSQL by the tests of the questions; here is what operators ask for. */
class OldestPostgresTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Projections projections;

    @Test
    void the_tests_of_the_questions_run_on_the_oldest_release_that_we_support() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_projection_is_rebuilt_and_compared(Kind kind) {
        client("Robin Ashdown");

        assertThat(projections.names()).isNotEmpty().allSatisfy(name -> {
            projections.ask(name, kind, "test");
            var done = over(name, kind);
            assertThat(done.phase()).isEqualTo(Phase.DONE);
            assertThat(done.different()).isZero();
        });
    }

    private Operation over(String name, Kind kind) {
        var operation = projections.last(name, kind).orElseThrow();
        while (!operation.isOver()) {
            LockSupport.parkNanos(2_000_000);
            operation = projections.last(name, kind).orElseThrow();
        }
        return operation;
    }
}
