package care.anamnesis.service.oidc;

import care.anamnesis.events.StaffMember;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.OpensSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A session goes on for as long as the account is linked and the provider has not ended the session. */
@Component
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "oidc")
class OpensByAccount implements OpensSession {
    private final ProviderSessions sessions;

    OpensByAccount(ProviderSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean hasKey(StaffMember person) {
        return person.account() != null;
    }

    @Override
    public boolean opens(StaffMember person, ActingPerson acting, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && person.opensThrough(acting.key()) && sessions.has(session.getId());
    }
}
