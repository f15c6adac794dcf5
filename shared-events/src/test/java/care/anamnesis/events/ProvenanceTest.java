package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static final Provenance WRITTEN_BY_THERAPIST = new Provenance(
            new Actor("therapist", "Thea Lindqvist", Role.THERAPIST),
            "Jonas Weber",
            PurposeOfUse.PATRQT,
            UUID.fromString("0198a1b2-0000-7000-8000-000000000001"),
            "request-1",
            "standalone");

    @Test
    void metadata_tells_who_wrote_an_event() {
        assertThat(Provenance.from(WRITTEN_BY_THERAPIST.toMetadata())).isEqualTo(WRITTEN_BY_THERAPIST);
    }

    @Test
    void metadata_tells_with_what_a_person_had_proven_who_she_is_and_how_long_before() {
        var proven = new Provenance(
                WRITTEN_BY_THERAPIST.actor(),
                null,
                PurposeOfUse.TREAT,
                WRITTEN_BY_THERAPIST.commandId(),
                "request-1",
                "api",
                Set.of(),
                new Factor(Factor.Kind.OIDC, Duration.ofMillis(61_900), "acr 2"));

        assertThat(proven.toMetadata())
                .containsEntry("factor", "OIDC")
                .containsEntry("factorAge", "61")
                .containsEntry("factorMeans", "acr 2");
        assertThat(Provenance.from(proven.toMetadata())).isEqualTo(proven);
        assertThat(WRITTEN_BY_THERAPIST.toMetadata()).doesNotContainKeys("factor", "factorAge");
    }

    @Test
    void an_event_from_before_purposes_were_kept_was_written_for_treatment() {
        var metadata = new HashMap<>(WRITTEN_BY_THERAPIST.toMetadata());
        metadata.remove("purpose");

        assertThat(Provenance.from(metadata).purpose()).isEqualTo(PurposeOfUse.TREAT);
    }

    @Test
    void an_event_that_nobody_wrote_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.from(Map.of()))
                .withMessageContaining("actorId");
    }
}
