package care.anamnesis.standalone.people;

import care.anamnesis.service.limit.FailedSignIns;
import care.anamnesis.service.signin.LimitedSignIn;
import care.anamnesis.service.signin.Refusal;
import care.anamnesis.service.signin.SignIn;
import care.anamnesis.service.signin.WayIn;
import care.anamnesis.standalone.InDemo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Demo people sign in with a password that everybody knows: browsers by a form, programs with each request. */
@Configuration(proxyBeanMethods = false)
@InDemo
class DemoSignIn {
    @Bean
    AuthenticationProvider passwords(UserDetailsService people, PasswordEncoder encoder, FailedSignIns failures) {
        var passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        return new LimitedSignIn(passwords, failures);
    }

    @Bean
    WayIn passwordsOfTheDemo(RequestCache wanted) {
        var arrival = new SavedRequestAwareAuthenticationSuccessHandler();
        arrival.setRequestCache(wanted);
        return new WayIn() {
            @Override
            public void forBrowsers(HttpSecurity http) {
                http.formLogin(form ->
                        form.loginPage(SignIn.PATH).successHandler(arrival).failureHandler(Refusal::signInFailed));
            }

            @Override
            public void forPrograms(HttpSecurity http, AuthenticationEntryPoint refusal) {
                http.httpBasic(basic -> basic.authenticationEntryPoint(Refusal.notSignedIn(scheme())));
            }

            @Override
            public String scheme() {
                return "Basic";
            }
        };
    }
}
