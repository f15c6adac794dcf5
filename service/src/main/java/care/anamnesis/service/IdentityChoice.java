package care.anamnesis.service;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start where anybody could sign in. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class IdentityChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String PROPERTY = "anamnesis.identity";

    private static final String REMEDY =
            "Set anamnesis.identity=embedded and anamnesis.address: the people of the practice"
                    + " then sign in with passkeys. With an identity provider of the practice: anamnesis.identity=oidc.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var isProduction = isProduction(environment);
        switch (environment.getProperty(PROPERTY)) {
            case "embedded" -> ProviderChoice.refuseAny(environment); // its address is checked where it is used
            case "oidc" -> ProviderChoice.check(environment);
            case "demo" -> {
                ProviderChoice.refuseAny(environment);
                refuseIf(
                        isProduction,
                        "Demo people are not for production: anyone could sign in as one of them with a known password.");
                refuseIf(
                        !StandsAlone.isTrueOf(context),
                        "This program has no demo people; the program standalone brings them.");
            }
            case null -> {} // WhatIsMissing says so, with all else that is missing
            case String other ->
                throw new CannotStart(
                        "anamnesis.identity is \"%s\". It is embedded, oidc, or in standalone demo where nothing is real."
                                .formatted(other),
                        REMEDY);
        }
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new CannotStart(sentence, REMEDY);
        }
    }

    private static boolean isProduction(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("production"))
                || environment.getProperty("anamnesis.production", Boolean.class, false);
    }
}
