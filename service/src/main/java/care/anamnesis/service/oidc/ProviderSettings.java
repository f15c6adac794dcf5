package care.anamnesis.service.oidc;

import care.anamnesis.events.Role;
import care.anamnesis.service.RoleNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What is agreed with the identity provider.
 *
 * @param name as people read it
 * @param acrValues of which an answer has to name one; none if any does
 * @param rolesClaim in which the provider names roles, absent if roles are ours
 * @param roleNames the roles by their names at the provider
 */
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        List<String> scopes,
        List<String> acrValues,
        @Nullable String rolesClaim,
        Map<String, Role> roleNames) {
    /** Reads them once. */
    @Component
    @WithProvider
    static final class Read {
        private final ProviderSettings settings;

        Read(Environment environment) {
            settings = of(environment);
        }

        ProviderSettings settings() {
            return settings;
        }
    }

    private static ProviderSettings of(Environment settings) {
        var issuer = settings.getRequiredProperty("anamnesis.oidc.issuer");
        var isByClaim = settings.getProperty("anamnesis.oidc.roles", "ours").equals("claim");
        return new ProviderSettings(
                issuer,
                settings.getRequiredProperty("anamnesis.oidc.client-id"),
                secret(settings),
                text(settings, "anamnesis.oidc.name", URI.create(issuer).getHost()),
                words(text(settings, "anamnesis.oidc.scopes", "openid")),
                words(settings.getProperty("anamnesis.oidc.acr-values", "")),
                isByClaim ? text(settings, "anamnesis.oidc.roles-claim", "roles") : null,
                RoleNames.of(settings.getProperty("anamnesis.oidc.role-names", "")));
    }

    private static String text(Environment settings, String name, String otherwise) {
        var given = settings.getProperty(name, "");
        return given.isBlank() ? otherwise : given;
    }

    private static String secret(Environment settings) {
        var file = settings.getProperty("anamnesis.oidc.client-secret-file", "");
        if (file.isBlank()) {
            return settings.getRequiredProperty("anamnesis.oidc.client-secret").strip();
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String given) {
        return List.of(given.strip().split("[ ,]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
