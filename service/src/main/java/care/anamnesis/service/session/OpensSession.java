package care.anamnesis.service.session;

import care.anamnesis.events.StaffMember;
import jakarta.servlet.http.HttpServletRequest;

/** With what people sign in to this process. It decides with each request whether that still opens the session. */
public interface OpensSession {
    /** Whether she has something with which she can sign in here. */
    boolean hasKey(StaffMember person);

    /** Whether she could sign in another way once, and cannot do so here: the practice has changed it. */
    default boolean hasOtherKeysOnly(StaffMember person) {
        return person.isActive() && !person.hasNoKey() && !hasKey(person);
    }

    /** @param person as she is now */
    boolean opens(StaffMember person, ActingPerson acting, HttpServletRequest request);
}
