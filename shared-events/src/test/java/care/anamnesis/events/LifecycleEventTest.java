package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AccessEvent.RecordAccessed;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event has one code of the lifecycle (R22). */
class LifecycleEventTest {
    /** Disclosing, sealing and erasing come with those parts. */
    private static final Set<LifecycleEvent> OF_NO_EVENT_YET = EnumSet.complementOf(EnumSet.of(
            LifecycleEvent.ORIGINATE,
            LifecycleEvent.AMEND,
            LifecycleEvent.ATTEST,
            LifecycleEvent.DEPRECATE,
            LifecycleEvent.RECEIVE,
            LifecycleEvent.HOLD,
            LifecycleEvent.UNHOLD,
            LifecycleEvent.ACCESS,
            LifecycleEvent.EXTRACT));

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
        assertThat(codeOf(name)).isNotIn(OF_NO_EVENT_YET);
    }

    @Test
    void r22_an_entry_in_error_is_deprecated_and_a_signature_attests() throws IOException {
        assertThat(codeOf(new StoredName("EntryMarkedEnteredInError", "1"))).isEqualTo(LifecycleEvent.DEPRECATE);
        assertThat(codeOf(new StoredName("VisitSigned", "1"))).isEqualTo(LifecycleEvent.ATTEST);
    }

    @ParameterizedTest
    @EnumSource
    void r22_what_is_looked_at_is_accessed_and_what_is_taken_along_extracted(AccessAction action) {
        var expected = action == AccessAction.EXPORT ? LifecycleEvent.EXTRACT : LifecycleEvent.ACCESS;

        assertThat(LifecycleEvent.of(new RecordAccessed(action, "/api/clients", List.of())))
                .isEqualTo(expected);
    }

    private static LifecycleEvent codeOf(StoredName name) throws IOException {
        return switch (StoredEventsTest.example(name)) {
            case ClinicalEvent event -> LifecycleEvent.of(event);
            case AccessEvent event -> LifecycleEvent.of(event);
            case PersonEvent event -> LifecycleEvent.of(event);
            case Object other -> throw new AssertionError(other);
        };
    }
}
