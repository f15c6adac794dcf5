package care.anamnesis.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** Leads whoever starts a new installation: all that is missing, in order, with what mends it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class WhatIsMissing implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var steps = steps(context.getEnvironment(), StandsAlone.isTrueOf(context));
        if (!steps.isEmpty()) {
            throw new CannotStart(
                    "Before Anamnesis can start, something is missing:\n" + String.join("\n", numbered(steps)),
                    "Write the settings into anamnesis.properties in the directory in which you start it."
                            + " docs/settings.md lists all of them.");
        }
    }

    private static List<String> numbered(List<String> steps) {
        var lines = new ArrayList<String>();
        for (var step : steps) {
            lines.add("  %d. %s".formatted(lines.size() + 1, step));
        }
        return lines;
    }

    private static List<String> steps(PropertyResolver settings, boolean standsAlone) {
        var steps = new ArrayList<String>();
        if (isMissing(settings, IdentityChoice.PROPERTY)) {
            steps.add("Who signs in. For the people of a practice: anamnesis.identity=embedded, or with an identity"
                    + " provider of its own anamnesis.identity=oidc");
        }
        if (!"demo".equals(settings.getProperty(IdentityChoice.PROPERTY)) && isMissing(settings, "anamnesis.address")) {
            steps.add("The address in the browser, for good: anamnesis.address=https://record.example.org");
        }
        if ("oidc".equals(settings.getProperty(IdentityChoice.PROPERTY))) {
            steps.addAll(stepsOfProvider(settings));
        }
        if (!standsAlone && isMissing(settings, "spring.datasource.url")) {
            steps.add("The database, a PostgreSQL 15 or newer:"
                    + " spring.datasource.url=jdbc:postgresql://HOST/anamnesis, with spring.datasource.username,"
                    + " spring.datasource.password, anamnesis.owner.username and anamnesis.owner.password");
        }
        var secret = settings.getProperty("anamnesis.secret-file", "");
        var isNamed = StringUtils.hasText(secret);
        if (isNamed ? !Files.isReadable(Path.of(secret)) : !standsAlone && isMissing(settings, "anamnesis.secret")) {
            steps.add("The secret of the service, the same for all processes on this database, made once by"
                    + " (umask 277; openssl rand -hex 32 > %1$s), with anamnesis.secret-file=%1$s"
                            .formatted(isNamed ? secret : "service-secret"));
        }
        return steps;
    }

    /** Only where people sign in is the provider asked; other processes know their sessions. */
    private static List<String> stepsOfProvider(PropertyResolver settings) {
        var steps = new ArrayList<String>();
        if (!Side.of(settings).contains(Side.PAGES)) {
            return steps;
        }
        if (isMissing(settings, ProviderChoice.ISSUER)) {
            steps.add(
                    "The identity provider, as it calls itself: anamnesis.oidc.issuer=https://id.example.org/realms/practice");
        }
        if (isMissing(settings, ProviderChoice.CLIENT)) {
            steps.add("The name of this service at the identity provider: anamnesis.oidc.client-id=anamnesis");
        }
        var file = settings.getProperty(ProviderChoice.SECRET_FILE, "");
        if (isMissing(settings, ProviderChoice.SECRET) && (file.isBlank() || !Files.isReadable(Path.of(file)))) {
            steps.add(
                    "The secret that the identity provider has given this service, in a file that only the service reads:"
                            + " anamnesis.oidc.client-secret-file=" + (file.isBlank() ? "client-secret" : file));
        }
        return steps;
    }

    private static boolean isMissing(PropertyResolver settings, String name) {
        return !StringUtils.hasText(settings.getProperty(name));
    }
}
