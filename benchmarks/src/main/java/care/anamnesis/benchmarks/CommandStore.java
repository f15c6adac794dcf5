package care.anamnesis.benchmarks;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** A store that also takes commands. */
interface CommandStore extends Store {
    CommandGateway gateway();
}
