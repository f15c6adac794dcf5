package care.anamnesis.service.oidc;

import care.anamnesis.pages.people.RolesElsewhere;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where a claim names the roles, a page does not offer what the next sign-in would undo. */
@Component
@WithProvider
@ConditionalOnProperty(name = "anamnesis.oidc.roles", havingValue = "claim")
class RolesByClaim implements RolesElsewhere {
    private final String name;

    RolesByClaim(ProviderSettings.Read read) {
        name = read.settings().name();
    }

    @Override
    public String provider() {
        return name;
    }
}
