package care.anamnesis.service.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Which addresses are public; everything else requires sign-in. Programs authenticate with every request; a browser
 * signs in once and has a session.
 */
@Configuration(proxyBeanMethods = false)
public class SignIn {
    public static final String PATH = "/sign-in";

    private static final String[] OPEN = {
        PATH,
        "/opening/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    /** Without CSRF tokens, because nothing is remembered between requests: no cookie can act in somebody's name. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return doors(http)
                .securityMatcher(SignIn::namesItself)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusal::notSignedIn))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusal::notSignedIn)
                        .accessDeniedHandler(Refusal::notAllowed))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** A CSRF token proves that a request which changes something comes from our pages. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, @Value("${anamnesis.session.longest:12h}") Duration longest) {
        var wanted = new WantedPage();
        var arrival = new SavedRequestAwareAuthenticationSuccessHandler();
        arrival.setRequestCache(wanted);
        return doors(http)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage(PATH).successHandler(arrival).failureHandler(Refusal::signInFailed))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(PATH + "?problem=signed-out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusal::leadToSignIn)
                        .accessDeniedHandler(Refusal::notAllowed))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new Tokens()).requireCsrfProtectionMatcher(Visit::changesSomething))
                .addFilterBefore(new LongestSession(InstantSource.system(), longest), SecurityContextHolderFilter.class)
                .build();
    }

    /** The only way to authenticate, for programs and browsers alike. */
    @Bean
    AuthenticationProvider passwords(
            UserDetailsService people, PasswordEncoder encoder, ObjectProvider<Clock> clock, Environment environment) {
        var allowed = Binder.get(environment).bindOrCreate("anamnesis.sign-in.failures", SignInLimits.Allowed.class);
        var passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        return new LimitedSignIn(passwords, new SignInLimits(clock.getIfAvailable(Clock::systemUTC), allowed));
    }

    private static HttpSecurity doors(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .anyRequest()
                .authenticated());
    }

    private static boolean namesItself(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
