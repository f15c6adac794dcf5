package care.anamnesis.service.session;

import care.anamnesis.events.StaffMember;
import jakarta.servlet.http.HttpServletRequest;

/** Decides with each request whether that with which a session began still opens it. */
public interface OpensSession {
    /** @param person as she is now */
    boolean opens(StaffMember person, ActingPerson acting, HttpServletRequest request);
}
