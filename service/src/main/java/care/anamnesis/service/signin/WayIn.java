package care.anamnesis.service.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How somebody signs in to this process. There is one, by the choice of {@code anamnesis.identity}. */
public interface WayIn {
    /** For a person's browser, which has a session. */
    void forBrowsers(HttpSecurity http);

    /** For a program, which names itself with each request. */
    void forPrograms(HttpSecurity http);
}
