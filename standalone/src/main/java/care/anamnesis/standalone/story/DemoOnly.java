package care.anamnesis.standalone.story;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where the people of a practice sign in, nothing is played, and nothing may be written at another time than now. */
final class DemoOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!"demo".equals(environment.getProperty("anamnesis.identity"))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "noDemo",
                            Map.of(
                                    "anamnesis.founding-story", false,
                                    "demo-clients", 0,
                                    "anamnesis.log.plays-the-past", false)));
        }
    }
}
