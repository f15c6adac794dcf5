package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.RunningQuerySide;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    EventProcessingConfiguration processing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @ParameterizedTest
    @CsvSource({"care-plan, query.care_plan, 1", "care-plan, query.care_plan, 2", "caseload, query.caseload, 3"})
    void a_projection_that_is_dropped_and_replayed_holds_the_same_bytes(String projection, String table, long seed) {
        client("Robin Ashdown");
        liveBitByBit(projection, RandomJourney.events(UUID.randomUUID(), seed, 150));
        var before = rows(projection, table);

        var processor = processing
                .eventProcessor(projection, PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
                .isZero();
        processor.start();

        assertThat(rows(projection, table)).isNotEmpty().isEqualTo(before);
    }

    /** As in real life: each row is read back and written again many times. */
    private void liveBitByBit(String projection, List<ClinicalEvent> journey) {
        var client = journey.getFirst().clientId();
        for (var from = 0; from < journey.size(); from += 10) {
            append(client, journey.subList(from, Math.min(from + 10, journey.size())));
            positions.await(() -> positions.of(projection), log.head());
        }
    }

    private List<@Nullable String> rows(String projection, String table) {
        positions.await(() -> positions.of(projection), log.head());
        return jdbc.sql("select t::text from %s t order by client_id".formatted(table))
                .query(String.class)
                .list();
    }
}
