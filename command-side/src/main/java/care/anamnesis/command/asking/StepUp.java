package care.anamnesis.command.asking;

import care.anamnesis.command.Command;
import care.anamnesis.events.Factor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A person who signs, or changes what others may do, has proven who she is within the last minutes: an open browser is
 * not enough. Where people do not sign in by themselves, as in a demo, nothing is known of it and nothing asked.
 */
@Component
public final class StepUp {
    private final ObjectProvider<ProvenPerson> people;
    private final Clock clock;
    private final Duration within;

    StepUp(ObjectProvider<ProvenPerson> people, Clock clock, @Value("${anamnesis.step-up.within:5m}") Duration within) {
        this.people = people;
        this.clock = clock;
        this.within = within;
    }

    /** @throws ProofNeeded if the command asks for it */
    public void requireFor(Class<? extends Command> command) {
        if (CommandPolicy.needsProof(command)) {
            require();
        }
    }

    /** @throws ProofNeeded if it is too long ago */
    public void require() {
        if (!isFresh()) {
            throw new ProofNeeded(within, people.getObject().scheme());
        }
    }

    public boolean isFresh() {
        return people.getIfAvailable() == null
                || factor().filter(factor -> factor.age().compareTo(within) <= 0)
                        .isPresent();
    }

    /** As it is written with what the person does now. */
    public Optional<Factor> factor() {
        return Optional.ofNullable(people.getIfAvailable())
                .flatMap(ProvenPerson::latest)
                .map(proof -> new Factor(proof.kind(), Duration.between(proof.at(), clock.instant()), proof.means()));
    }
}
