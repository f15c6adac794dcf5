package care.anamnesis.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/** Axon's message ids: in the order of time, and without using the system's shared source of randomness for each. */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return IDS.generate().toString();
    }
}
