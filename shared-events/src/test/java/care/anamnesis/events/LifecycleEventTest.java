package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event has one code of the lifecycle (R22). */
class LifecycleEventTest {
    /** Reading, disclosing, sealing and erasing are written by the service itself and come with those parts. */
    private static final Set<LifecycleEvent> NOT_OF_A_CLINICAL_EVENT = EnumSet.complementOf(EnumSet.of(
            LifecycleEvent.ORIGINATE,
            LifecycleEvent.AMEND,
            LifecycleEvent.ATTEST,
            LifecycleEvent.DEPRECATE,
            LifecycleEvent.RECEIVE,
            LifecycleEvent.HOLD,
            LifecycleEvent.UNHOLD));

    @Test
    void the_codes_are_those_of_the_published_code_system() {
        assertThat(Arrays.stream(LifecycleEvent.values()).map(LifecycleEvent::code))
                .containsExactlyInAnyOrder(
                        "access",
                        "hold",
                        "amend",
                        "archive",
                        "attest",
                        "decrypt",
                        "deidentify",
                        "deprecate",
                        "destroy",
                        "disclose",
                        "encrypt",
                        "extract",
                        "link",
                        "merge",
                        "originate",
                        "pseudonymize",
                        "reactivate",
                        "receive",
                        "reidentify",
                        "unhold",
                        "report",
                        "restore",
                        "transform",
                        "transmit",
                        "unlink",
                        "unmerge",
                        "verify");
    }

    @ParameterizedTest
    @MethodSource("care.anamnesis.events.StoredEventsTest#storedNames")
    void r22_every_event_ever_released_has_a_code(StoredName name) throws IOException {
        assertThat(LifecycleEvent.of(StoredEventsTest.example(name))).isNotIn(NOT_OF_A_CLINICAL_EVENT);
    }

    @Test
    void r22_an_entry_in_error_is_deprecated_and_a_signature_attests() throws IOException {
        assertThat(LifecycleEvent.of(StoredEventsTest.example(new StoredName("EntryMarkedEnteredInError", "1"))))
                .isEqualTo(LifecycleEvent.DEPRECATE);
        assertThat(LifecycleEvent.of(StoredEventsTest.example(new StoredName("VisitSigned", "1"))))
                .isEqualTo(LifecycleEvent.ATTEST);
    }
}
