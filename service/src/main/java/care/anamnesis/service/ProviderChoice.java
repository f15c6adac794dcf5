package care.anamnesis.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** Refuses settings of an identity provider that are incomplete, unsafe, or for nothing. */
final class ProviderChoice {
    static final String ISSUER = "anamnesis.oidc.issuer";
    static final String CLIENT = "anamnesis.oidc.client-id";
    static final String SECRET = "anamnesis.oidc.client-secret";
    static final String SECRET_FILE = "anamnesis.oidc.client-secret-file";

    private static final String ROLES = "anamnesis.oidc.roles";
    private static final String CLAIM = "anamnesis.oidc.roles-claim";
    private static final String NAMES = "anamnesis.oidc.role-names";

    private static final List<String> ALL = List.of(
            ISSUER,
            CLIENT,
            SECRET,
            SECRET_FILE,
            ROLES,
            CLAIM,
            NAMES,
            "anamnesis.oidc.name",
            "anamnesis.oidc.scopes",
            "anamnesis.oidc.acr-values");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ProviderChoice() {}

    /** Nothing of a provider is set where people sign in another way. */
    static void refuseAny(PropertyResolver settings) {
        ALL.stream().filter(name -> isSet(settings, name)).findFirst().ifPresent(name -> {
            throw new CannotStart(
                    "%s is set, and anamnesis.identity is \"%s\"."
                            .formatted(name, settings.getProperty(IdentityChoice.PROPERTY)),
                    "Set anamnesis.identity=oidc if people sign in at an identity provider, or remove the settings"
                            + " that begin with anamnesis.oidc.");
        });
    }

    /** What is missing is said with all else that is missing. */
    static void check(PropertyResolver settings) {
        if (isSet(settings, ISSUER)) {
            checkIssuer(settings.getProperty(ISSUER, ""));
        }
        if (isSet(settings, SECRET) && isSet(settings, SECRET_FILE)) {
            throw new CannotStart(
                    "Both anamnesis.oidc.client-secret and anamnesis.oidc.client-secret-file are set.",
                    "Remove one of them; a file is safer.");
        }
        checkRoles(settings);
    }

    private static void checkIssuer(String issuer) {
        var remedy = "Set anamnesis.oidc.issuer to the address that the provider calls its issuer, for example"
                + " https://id.example.org/realms/practice.";
        try {
            var uri = new URI(issuer);
            var isWhole = uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
            var isSafe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
            if (!isWhole || !isSafe) {
                throw new CannotStart(
                        "anamnesis.oidc.issuer is \"%s\". It begins with https; http is for a provider on this machine."
                                .formatted(issuer),
                        remedy);
            }
        } catch (URISyntaxException e) {
            throw new CannotStart("anamnesis.oidc.issuer is \"%s\", which is no address.".formatted(issuer), remedy, e);
        }
    }

    private static void checkRoles(PropertyResolver settings) {
        var remedy = "Set anamnesis.oidc.roles=ours if privacy officers give people their roles here, or"
                + " anamnesis.oidc.roles=claim with anamnesis.oidc.roles-claim if the provider does.";
        switch (isSet(settings, ROLES) ? settings.getProperty(ROLES, "") : "ours") {
            case "claim" -> checkNames(settings);
            case "ours" -> {
                if (isSet(settings, CLAIM) || isSet(settings, NAMES)) {
                    throw new CannotStart(
                            "Roles are ours (anamnesis.oidc.roles), and a claim or names of roles at the provider are set.",
                            remedy);
                }
            }
            case String other ->
                throw new CannotStart("anamnesis.oidc.roles is \"%s\". It is ours or claim.".formatted(other), remedy);
        }
    }

    private static void checkNames(PropertyResolver settings) {
        try {
            var _ = RoleNames.of(settings.getProperty(NAMES, ""));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "anamnesis.oidc.role-names: \"%s\" names no role, or one name stands for two roles."
                            .formatted(e.getMessage()),
                    "Set it to pairs such as therapist=OT,supervisor=Senior OT. The roles are therapist, supervisor,"
                            + " auditor, manager and privacy-officer.",
                    e);
        }
    }

    private static boolean isSet(PropertyResolver settings, String name) {
        return StringUtils.hasText(settings.getProperty(name));
    }
}
