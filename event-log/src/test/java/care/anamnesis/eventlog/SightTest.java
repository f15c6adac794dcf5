package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.Lineage.Server;
import care.anamnesis.eventlog.LogInDoubt.Why;
import care.anamnesis.eventlog.Sight.Finding;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether the log that a node finds continues what it knows. */
class SightTest {
    private static final Server PRIMARY = new Server("7001", 1);
    private static final Server PROMOTED = new Server("7001", 2);
    private static final Server STANDBY = new Server("7001", 0);
    private static final Server RESTORED = new Server("7002", 1);
    private static final Lineage FIRST = new Lineage(1, PRIMARY);
    private static final Lineage SECOND = new Lineage(2, PROMOTED);
    private static final Mark SEEN = new Mark(5, "five");
    private static final Mark HEAD = new Mark(7, "seven");
    private static final Known KNOWN = new Known(FIRST, SEEN);

    @Test
    void a_server_that_was_only_started_again_goes_on() {
        assertThat(sight(FIRST, PRIMARY).compareWith(KNOWN))
                .isEqualTo(new Finding.GoesOn(new Known(FIRST, HEAD), false));
    }

    @Test
    void a_log_without_what_was_seen_has_lost_it_whichever_server_answers() {
        assertThat(lacking(sight(FIRST, PRIMARY)).compareWith(KNOWN)).isEqualTo(new Finding.InDoubt(Why.LOST, SEEN));
        assertThat(lacking(sight(FIRST, PROMOTED)).compareWith(KNOWN)).isEqualTo(new Finding.InDoubt(Why.LOST, SEEN));
        assertThat(lacking(sight(SECOND, PROMOTED)).compareWith(KNOWN)).isEqualTo(new Finding.InDoubt(Why.LOST, SEEN));
    }

    @Test
    void another_server_that_holds_what_was_seen_takes_over() {
        assertThat(sight(FIRST, PROMOTED).compareWith(KNOWN)).isEqualTo(new Finding.HasMoved());
        assertThat(sight(FIRST, RESTORED).compareWith(KNOWN)).isEqualTo(new Finding.HasMoved());
        assertThat(sight(SECOND, PROMOTED).compareWith(KNOWN))
                .isEqualTo(new Finding.GoesOn(new Known(SECOND, HEAD), false));
    }

    @Test
    void another_server_proves_nothing_to_a_node_that_has_seen_nothing() {
        assertThat(sight(FIRST, PROMOTED).compareWith(Known.NOTHING))
                .isEqualTo(new Finding.InDoubt(Why.UNPROVEN, HEAD));
        assertThat(sight(FIRST, PRIMARY).compareWith(Known.NOTHING))
                .isEqualTo(new Finding.GoesOn(new Known(FIRST, HEAD), false));
        assertThat(sight(Lineage.NONE, PRIMARY).compareWith(Known.NOTHING)).isEqualTo(new Finding.HasMoved());
    }

    @Test
    void the_former_primary_is_known_by_its_lineage_although_it_holds_what_was_seen() {
        assertThat(sight(FIRST, PRIMARY).compareWith(new Known(SECOND, SEEN)))
                .isEqualTo(new Finding.InDoubt(Why.EARLIER, SEEN));
        assertThat(sight(SECOND, PROMOTED).compareWith(new Known(new Lineage(2, RESTORED), SEEN)))
                .isEqualTo(new Finding.InDoubt(Why.EARLIER, SEEN));
    }

    @Test
    void a_standby_is_read_as_long_as_it_holds_what_was_seen() {
        assertThat(sight(FIRST, STANDBY).compareWith(KNOWN))
                .isEqualTo(new Finding.GoesOn(new Known(FIRST, HEAD), false));
        assertThat(lacking(sight(FIRST, STANDBY)).compareWith(KNOWN)).isEqualTo(new Finding.InDoubt(Why.LOST, SEEN));
    }

    @Test
    void what_another_node_misses_is_missing_for_all() {
        var missing = new Mark(9, "nine");
        var sight = new Sight(HEAD, true, FIRST, PRIMARY, false, missing, Instant.EPOCH);

        assertThat(sight.compareWith(KNOWN)).isEqualTo(new Finding.InDoubt(Why.LOST, missing));
        assertThat(sight.compareWith(Known.NOTHING)).isEqualTo(new Finding.InDoubt(Why.LOST, missing));
    }

    @Test
    void an_accepted_loss_is_the_end_of_what_was_known_before_it() {
        var end = new Mark(3, "three");
        var sight = new Sight(end, false, SECOND, PROMOTED, true, Mark.NONE, Instant.EPOCH);

        assertThat(sight.compareWith(KNOWN)).isEqualTo(new Finding.GoesOn(new Known(SECOND, end), true));
    }

    private static Sight sight(Lineage lineage, Server server) {
        return new Sight(HEAD, true, lineage, server, false, Mark.NONE, Instant.EPOCH);
    }

    private static Sight lacking(Sight sight) {
        return new Sight(sight.head(), false, sight.lineage(), sight.server(), false, Mark.NONE, Instant.EPOCH);
    }
}
