package care.anamnesis.service.signin;

import care.anamnesis.service.ServerProof;
import care.anamnesis.service.limit.Limits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Which addresses are public; everything else requires sign-in. Programs authenticate with every request; a browser
 * signs in once and has a session.
 */
@Configuration(proxyBeanMethods = false)
public class SignIn {
    public static final String PATH = "/sign-in";

    /** Where an identity provider says that somebody has signed out there. */
    public static final String BACK_CHANNEL = "/provider/logout";

    private static final String[] OPEN = {
        PATH,
        PATH + "/**",
        "/invitation/**",
        BACK_CHANNEL,
        ServerProof.ADDRESS,
        "/oauth2/**",
        "/.well-known/oauth-authorization-server",
        "/opening/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/actuator/health/**",
        "/livez",
        "/readyz",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    /** Without CSRF tokens, because nothing is remembered between requests: no cookie can act in somebody's name. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, WayIn way, Limits limits) {
        var refusal = Strangers.limited(limits, Refusal.notSignedIn(way.scheme()));
        way.forPrograms(http, refusal);
        return doors(http, limits)
                .securityMatcher(SignIn::namesItself)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refusal).accessDeniedHandler(Refusal::notAllowed))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** A CSRF token proves that a request which changes something comes from our pages. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            WayIn way,
            RequestCache wanted,
            Limits limits,
            @Value("${anamnesis.session.longest:12h}") Duration longest) {
        way.forBrowsers(http);
        return doors(http, limits)
                .requestCache(cache -> cache.requestCache(wanted))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(PATH + "?problem=signed-out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                Strangers.limited(limits, Refusal.leadToSignIn(way.scheme())))
                        .accessDeniedHandler(Refusal::notAllowed))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new Tokens()).requireCsrfProtectionMatcher(Visit::changesSomething))
                .addFilterBefore(new LongestSession(InstantSource.system(), longest), SecurityContextHolderFilter.class)
                .build();
    }

    /** The browser keeps where it wanted to go: the service keeps nothing for a stranger. */
    @Bean
    RequestCache wanted() {
        return new WantedPage();
    }

    private static HttpSecurity doors(HttpSecurity http, Limits limits) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyRole("SUPERVISOR", "AUDITOR")
                        .anyRequest()
                        .authenticated())
                // encrypted from now on, which says nothing about other hosts of the practice
                .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
                .addFilterAfter(new CommandsOfOne(limits), AuthorizationFilter.class);
    }

    private static boolean namesItself(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
