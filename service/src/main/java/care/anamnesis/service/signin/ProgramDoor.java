package care.anamnesis.service.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How programs prove who they are where people have sessions. */
public interface ProgramDoor {
    /** @param refusal of whoever does not prove it */
    void open(HttpSecurity http, AuthenticationEntryPoint refusal);
}
