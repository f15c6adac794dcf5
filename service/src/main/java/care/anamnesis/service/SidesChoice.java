package care.anamnesis.service;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Refuses, before anything starts, what no process can run, and asks after the health of what runs only. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SidesChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (!Side.of(settings).contains(Side.QUERY)) {
            settings.getPropertySources()
                    .addLast(new MapPropertySource(
                            "noProjections",
                            Map.of("management.endpoint.health.group.readiness.include", "readinessState,logHealth")));
        }
    }
}
