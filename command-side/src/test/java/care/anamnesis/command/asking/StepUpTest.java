package care.anamnesis.command.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Factor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class StepUpTest {
    private static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(5);

    @Test
    void a_signature_is_taken_up_to_five_minutes_after_the_proof_and_no_later() {
        assertThatNoException().isThrownBy(() -> after(Duration.ofMinutes(5)).requireFor(SignVisit.class));
        assertThatExceptionOfType(ProofNeeded.class)
                .isThrownBy(() -> after(Duration.ofMinutes(5).plusSeconds(1)).requireFor(SignVisit.class))
                .satisfies(needed -> assertThat(needed.challenge()).endsWith("max_age=300"));
    }

    @Test
    void what_is_no_signature_is_taken_whenever_the_person_proved_who_she_is() {
        assertThatNoException().isThrownBy(() -> after(Duration.ofHours(11)).requireFor(ResolveFinding.class));
    }

    @Test
    void who_has_proven_nothing_signs_nothing() {
        var nobody = stepUp(Optional::empty);

        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> nobody.requireFor(SignVisit.class));
        assertThat(nobody.factor()).isEmpty();
    }

    @Test
    void nothing_is_asked_and_nothing_written_where_people_do_not_sign_in_by_themselves() {
        var demo = stepUp(null);

        assertThatNoException().isThrownBy(() -> demo.requireFor(SignVisit.class));
        assertThat(demo.factor()).isEmpty();
    }

    @Test
    void the_age_of_the_proof_is_written_in_whole_seconds() {
        assertThat(after(Duration.ofMillis(61_900)).factor())
                .contains(new Factor(Factor.Kind.PASSKEY, Duration.ofSeconds(61), null));
    }

    private static StepUp after(Duration age) {
        return stepUp(() -> Optional.of(new Proof(Factor.Kind.PASSKEY, NOW.minus(age), null)));
    }

    private static StepUp stepUp(@Nullable ProvenPerson person) {
        var beans = new StaticListableBeanFactory();
        if (person != null) {
            beans.addBean("person", person);
        }
        return new StepUp(beans.getBeanProvider(ProvenPerson.class), Clock.fixed(NOW, ZoneOffset.UTC), WITHIN);
    }
}
