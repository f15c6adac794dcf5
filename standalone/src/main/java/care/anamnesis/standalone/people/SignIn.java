package care.anamnesis.standalone.people;

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
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What of the service is open to anyone, and that everything else asks who is there. Programs name themselves in every
 * request; a browser signs in once and is remembered by a session.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {
    static final String PATH = "/sign-in";

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

    /** Whoever has signed in proves with a CSRF token that a request which changes something comes from our pages. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, @Value("${anamnesis.session.longest:12h}") Duration longest) {
        var wanted = wantedPages();
        var arrival = new SavedRequestAwareAuthenticationSuccessHandler();
        arrival.setRequestCache(wanted);
        return doors(http)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage(PATH).successHandler(arrival).failureUrl(PATH + "?problem=unknown"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(PATH + "?problem=signed-out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusal::leadToSignIn)
                        .accessDeniedHandler(Refusal::notAllowed))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Visit::changesSomething))
                .addFilterBefore(new LongestSession(InstantSource.system(), longest), SecurityContextHolderFilter.class)
                .build();
    }

    /** The page to which a browser comes back after signing in, at the address at which it was wanted. */
    @SuppressWarnings("NullAway") // null means that the address gets no parameter
    private static HttpSessionRequestCache wantedPages() {
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(Visit::isToPage);
        wanted.setMatchingRequestParameterName(null);
        return wanted;
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
