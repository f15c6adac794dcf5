package care.anamnesis.service.passkey;

import care.anamnesis.events.StaffMember;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.OpensSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A session goes on for as long as the person has the passkey with which it began. */
@Component
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "embedded")
final class OpensByPasskey implements OpensSession {
    @Override
    public boolean hasKey(StaffMember person) {
        return !person.passkeys().isEmpty();
    }

    @Override
    public boolean opens(StaffMember person, ActingPerson acting, HttpServletRequest request) {
        return person.opensWith(acting.key());
    }
}
