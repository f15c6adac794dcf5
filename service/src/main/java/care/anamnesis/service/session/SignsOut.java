package care.anamnesis.service.session;

import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** What else there is to do when a person signs out, before and after her session ends. */
public interface SignsOut extends LogoutHandler, LogoutSuccessHandler {}
