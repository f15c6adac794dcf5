package care.anamnesis.service.measuring;

import care.anamnesis.service.CannotStart;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Traces go where {@code anamnesis.tracing.endpoint} says. Without it nothing of OpenTelemetry is loaded. */
final class TracingChoice
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                AutoConfigurationImportFilter,
                EnvironmentAware {
    static final String PROPERTY = "anamnesis.tracing.endpoint";

    private static final List<String> PACKAGES =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private boolean isAsked;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var endpoint = settings.getProperty(PROPERTY);
        if (endpoint != null) {
            if (!isAddress(endpoint)) {
                throw new CannotStart(
                        "anamnesis.tracing.endpoint is \"%s\", which is no address of a collector.".formatted(endpoint),
                        "Set it to where the collector takes OTLP over HTTP, for example"
                                + " http://127.0.0.1:4318/v1/traces, or remove it.");
            }
            settings.getPropertySources()
                    .addFirst(new MapPropertySource(
                            "tracing", Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint)));
        }
    }

    private static boolean isAddress(String given) {
        try {
            var uri = URI.create(given);
            return List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void setEnvironment(Environment environment) {
        isAsked = environment.containsProperty(PROPERTY);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (var i = 0; i < classes.length; i++) {
            matches[i] = isAsked || !isOfTracing(classes[i]);
        }
        return matches;
    }

    private static boolean isOfTracing(@Nullable String name) {
        return name != null && PACKAGES.stream().anyMatch(name::startsWith);
    }
}
