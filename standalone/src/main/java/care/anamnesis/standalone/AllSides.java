package care.anamnesis.standalone;

import care.anamnesis.service.CannotStart;
import care.anamnesis.service.Side;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Nobody else can reach the database of standalone: there is no other process to run what it would leave out. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AllSides implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Side.of(context.getEnvironment()).size() < Side.values().length) {
            throw new CannotStart(
                    "Standalone runs all sides in one process, and anamnesis.sides leaves one out.",
                    "Leave anamnesis.sides out, or run the program service on a PostgreSQL of your own.");
        }
    }
}
