package care.anamnesis.standalone.people;

import care.anamnesis.service.CannotStart;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Profiles;

/** Refuses to start with demo people in an environment that is declared as production. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NeverInProduction implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))
                || environment.getProperty("anamnesis.production", Boolean.class, false)) {
            throw new CannotStart(
                    "Standalone is not for production: anyone could sign in to its demo people with a known password.",
                    "Run the command and the query side with your own identity provider, or start without"
                            + " anamnesis.production and without the profile \"production\".");
        }
    }
}
