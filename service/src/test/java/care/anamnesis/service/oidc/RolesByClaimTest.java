package care.anamnesis.service.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.people.RolesElsewhere;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class RolesByClaimTest {
    @Test
    void pages_change_roles_unless_a_claim_names_them() {
        assertThat(providers(Map.of())).isEmpty();
        assertThat(providers(Map.of("anamnesis.oidc.roles", "ours"))).isEmpty();
        assertThat(providers(Map.of("anamnesis.oidc.roles", "claim"))).containsExactly("id.example.org");
    }

    private static List<String> providers(Map<String, String> more) {
        var settings = new MockEnvironment()
                .withProperty("anamnesis.identity", "oidc")
                .withProperty("anamnesis.oidc.issuer", "https://id.example.org/practice")
                .withProperty("anamnesis.oidc.client-id", "anamnesis")
                .withProperty("anamnesis.oidc.client-secret", "secret");
        more.forEach(settings::withProperty);
        try (var process = new AnnotationConfigApplicationContext()) {
            process.setEnvironment(settings);
            process.register(ProviderSettings.Read.class, RolesByClaim.class);
            process.refresh();
            return process.getBeansOfType(RolesElsewhere.class).values().stream()
                    .map(RolesElsewhere::provider)
                    .toList();
        }
    }
}
