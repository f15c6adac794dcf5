package care.anamnesis.service.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How somebody signs in to this process. There is one, by the choice of {@code anamnesis.identity}. */
public interface WayIn {
    /** For a person's browser, which has a session. */
    void forBrowsers(HttpSecurity http);

    /**
     * For a program, which names itself with each request.
     *
     * @param refusal of one that does not prove who it is
     */
    void forPrograms(HttpSecurity http, AuthenticationEntryPoint refusal);

    /** The scheme with which a program names itself (RFC 9110, 11.1). */
    String scheme();
}
