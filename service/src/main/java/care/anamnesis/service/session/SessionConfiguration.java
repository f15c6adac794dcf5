package care.anamnesis.service.session;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.service.signin.ProgramDoor;
import care.anamnesis.service.signin.WayIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How the sessions of the people of the practice work, whichever way they sign in. */
@Configuration(proxyBeanMethods = false)
@WithSessions
class SessionConfiguration {
    @Bean
    Address address(@Value("${anamnesis.address:}") String given) {
        return Address.of(given);
    }

    @Bean
    WayIn peopleOfPractice(
            PeopleOfLog people, OpensSession opens, ObjectProvider<SignsOut> signsOut, ProgramDoor programs) {
        return new WayIn() {
            @Override
            public void forBrowsers(HttpSecurity http) {
                http.addFilterAfter(new EachRequest(people, opens), SecurityContextHolderFilter.class);
                signsOut.ifAvailable(
                        also -> http.logout(out -> out.addLogoutHandler(also).logoutSuccessHandler(also)));
            }

            @Override
            public void forPrograms(HttpSecurity http, AuthenticationEntryPoint refusal) {
                programs.open(http, refusal);
            }

            @Override
            public String scheme() {
                return "Bearer";
            }
        };
    }

    /** Without one, Spring Boot would make a person with a password of its own. */
    @Bean
    AuthenticationManager noPasswords() {
        return _ -> {
            throw new BadCredentialsException("No password opens anything here");
        };
    }

    /** The prefix makes the browser refuse a cookie that another host of the domain has set (RFC 6265bis, 4.1.3.2). */
    @Bean
    CookieSerializer sessionCookie(Address address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.isEncrypted() ? "__Host-anamnesis-session" : "anamnesis-session");
        cookie.setUseSecureCookie(address.isEncrypted());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
