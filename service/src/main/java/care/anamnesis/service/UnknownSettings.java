package care.anamnesis.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a setting of ours that nobody reads: whoever mistypes one would believe that it holds. It looks
 * into files, the environment, the command line and the properties of the JVM, and repeats no value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var known = KnownSettings.of(Objects.requireNonNull(context.getClassLoader()));
        context.getEnvironment().getPropertySources().stream()
                .flatMap(source -> unknown(source, known))
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static Stream<CannotStart> unknown(PropertySource<?> source, KnownSettings known) {
        if (!(source instanceof EnumerablePropertySource<?> listed)) {
            return Stream.empty();
        }
        var names = Arrays.stream(listed.getPropertyNames());
        return source instanceof SystemEnvironmentPropertySource
                ? names.filter(name -> name.startsWith("ANAMNESIS_"))
                        .filter(name -> !known.includeVariable(name))
                        .map(name -> refusal(name, variable(known.nearest(name)), source))
                : names.filter(name -> name.toLowerCase(Locale.ROOT).startsWith("anamnesis."))
                        .filter(name -> !known.include(name))
                        .map(name -> refusal(name, known.nearest(name), source));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static CannotStart refusal(String name, String nearest, PropertySource<?> source) {
        return new CannotStart(
                "There is no setting %s, which stands in %s.".formatted(name, place(source)),
                "Did you mean %s? All settings are in docs/settings.md.".formatted(nearest));
    }

    private static String place(PropertySource<?> source) {
        return switch (source.getName()) {
            case "commandLineArgs" -> "the command line";
            case "systemEnvironment" -> "the environment";
            case "systemProperties" -> "the properties of the JVM";
            case String file -> file;
        };
    }
}
