package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.PastLog.Kept;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of the past are stored together, at their own times, with all guarantees of the log. */
class PastLogTest {
    private static final Instant SPRING = Instant.parse("2025-03-03T09:00:00Z");
    private static final Instant SUMMER = Instant.parse("2025-07-07T09:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLog log = TestLog.on(database);
    private final PastLog past = log.past();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_kept_is_stored_in_order_and_at_its_own_times() {
        past.store(List.of(
                kept(SPRING, note("anna", 0, "first")),
                kept(SPRING, note("boris", 0, "other")),
                kept(SUMMER, note("anna", 1, "second"))));

        assertThat(log.rows()).extracting(LogRow::position).containsExactly(1L, 2L, 3L);
        assertThat(log.rows()).extracting(LogRow::streamId).containsExactly("anna", "boris", "anna");
        assertThat(log.rows()).extracting(LogRow::version).containsExactly(1L, 1L, 2L);
        assertThat(log.rows()).extracting(LogRow::recordedAt).containsExactly(SPRING, SPRING, SUMMER);
    }

    @Test
    void nothing_is_in_the_log_before_it_is_stored_but_the_next_command_sees_it() {
        var first = kept(SPRING, note("anna", 0, "first"));

        assertThat(log.rows()).isEmpty();
        assertThat(log.engine.readEvents("anna").hasNext()).isFalse();
        past.keep(
                SUMMER,
                () -> assertThat(log.engine
                                .readEvents("anna")
                                .asStream()
                                .map(Message::getPayload)
                                .map(Object::toString))
                        .containsExactly("Note[text=first]"));

        past.store(List.of(first));
        assertThat(log.engine.readEvents("anna").asStream()).hasSize(1);
    }

    @Test
    void a_command_of_the_past_counts_once_under_its_key() {
        past.store(List.of(
                kept(SPRING, keyed("one", note("anna", 0, "first"))),
                kept(SPRING, note("boris", 0, "without a key")),
                kept(SUMMER, keyed("two", note("anna", 1, "second")))));

        var answered = log.log.answered("dana", "two").orElseThrow();
        assertThat(answered.requestHash()).isEqualTo("second");
        assertThat(answered.events()).extracting(StoredEvent::position).containsExactly(3L);
        assertThatThrownBy(() -> log.engine.appendEvents(keyed("one", note("anna", 2, "first"))))
                .isInstanceOf(CommandAlreadyAnswered.class);
    }

    @Test
    void nothing_is_stored_if_one_of_its_keys_was_used_before() {
        log.engine.appendEvents(keyed("one", note("anna", 0, "first")));

        refused(kept(SPRING, note("boris", 0, "beside")), kept(SUMMER, keyed("one", note("anna", 1, "again"))));

        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void nothing_is_stored_if_a_stream_does_not_stand_where_its_past_goes_on() {
        log.engine.appendEvents(note("anna", 0, "first"));

        refused(kept(SPRING, note("boris", 0, "beside")), kept(SUMMER, note("anna", 0, "in its place")));
        refused(kept(SPRING, note("boris", 0, "beside")), kept(SUMMER, note("anna", 2, "with a gap")));
        refused(kept(SPRING, note("carl", 1, "without a beginning")));

        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void the_times_of_the_log_do_not_go_back_for_the_past() {
        log.engine.appendEvents(note("anna", 0, "today"));
        var today = log.rows().getFirst().recordedAt();

        past.store(List.of(kept(SPRING, note("boris", 0, "late"))));

        assertThat(log.rows().getLast().recordedAt()).isEqualTo(today);
    }

    @Test
    void the_past_is_neither_out_of_order_nor_ahead() {
        var first = kept(SUMMER, note("anna", 0, "first"));
        var earlier = kept(SPRING, note("boris", 0, "earlier"));
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        assertThatThrownBy(() -> past.store(List.of(first, earlier))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept(tomorrow, note("carl", 0, "ahead"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.rows()).isEmpty();
    }

    @Test
    void a_service_that_is_not_to_play_the_past_has_no_right_to_date_back() throws SQLException {
        past.store(List.of(kept(SPRING, note("anna", 0, "first"))));
        var configuration = new EventLogConfiguration();
        try (var application = database.dataSource();
                var _ = configuration.eventLogPools(
                        application, database.ownerUsername(), database.ownerPassword(), false)) {
            assertThatThrownBy(() -> past.store(List.of(kept(SUMMER, note("anna", 1, "second")))))
                    .hasRootCauseMessage("ERROR: permission denied for function append_past");
        }
        assertThat(log.rows()).hasSize(1);
    }

    private Kept kept(Instant at, DomainEventMessage<?> event) {
        return past.keep(at, () -> log.engine.appendEvents(event));
    }

    private void refused(Kept... decided) {
        assertThatThrownBy(() -> past.store(List.of(decided))).isInstanceOf(IllegalStateException.class);
    }
}
