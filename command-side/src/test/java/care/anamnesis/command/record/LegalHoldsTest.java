package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.RecordKeepingCommands.PlaceLegalHold;
import care.anamnesis.command.RecordKeepingCommands.ReleaseLegalHold;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** A legal hold stops the clock of retention (R41). */
class LegalHoldsTest {
    private static final UUID HOLD = id(50);

    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void r41_a_hold_is_placed_with_reason_and_authority() {
        record.given(registered()).when(place("Claim")).expectEvents(placed(HOLD));
    }

    @Test
    void a_hold_placed_twice_is_recorded_once() {
        record.given(registered(), placed(HOLD))
                .when(place("Claim"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_another_hold_under_the_same_id() {
        record.given(registered(), placed(HOLD))
                .when(place("Another claim"))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void several_holds_may_stand_at_once() {
        record.given(registered(), placed(id(51))).when(place("Claim")).expectEvents(placed(HOLD));
    }

    @Test
    void a_hold_is_released_with_a_reason() {
        record.given(registered(), placed(HOLD)).when(release(HOLD, APRIL)).expectEvents(released());
    }

    @Test
    void a_hold_released_twice_is_released_once() {
        record.given(registered(), placed(HOLD), released())
                .when(release(HOLD, APRIL))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_to_release_a_hold_that_was_released_otherwise() {
        record.given(registered(), placed(HOLD), released())
                .when(release(HOLD, APRIL.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_release_a_hold_before_it_was_placed() {
        record.given(registered(), placed(HOLD))
                .when(release(HOLD, APRIL.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_release_an_unknown_hold() {
        record.given(registered())
                .when(release(UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    private static PlaceLegalHold place(String reason) {
        return new PlaceLegalHold(CLIENT, HOLD, reason, "District court", APRIL);
    }

    private static LegalHoldPlaced placed(UUID hold) {
        return new LegalHoldPlaced(CLIENT, hold, "Claim", "District court", APRIL);
    }

    private static ReleaseLegalHold release(UUID hold, LocalDate day) {
        return new ReleaseLegalHold(CLIENT, hold, "Claim settled", day);
    }

    private static LegalHoldReleased released() {
        return new LegalHoldReleased(CLIENT, HOLD, "Claim settled", APRIL);
    }
}
