package care.anamnesis.service.measuring;

import care.anamnesis.service.CannotStart;
import care.anamnesis.service.signin.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program that reads the metrics proves itself by a token, which opens nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anamnesis.metrics.token-file")
class MeasuringProgram {
    private static final String PLACE = "/actuator/";
    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 32;

    @Bean
    @Order(0)
    SecurityFilterChain measuring(HttpSecurity http, @Value("${anamnesis.metrics.token-file}") Path file) {
        return http.securityMatcher(MeasuringProgram::isForOne)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusal.notSignedIn("Bearer")))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new Token(read(file)), AuthorizationFilter.class)
                .build();
    }

    private static boolean isForOne(HttpServletRequest request) {
        var credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        return request.getServletPath().startsWith(PLACE) && credential != null && credential.startsWith(BEARER);
    }

    private static byte[] read(Path file) {
        try {
            var token = Files.readString(file).strip();
            if (token.length() >= SHORTEST) {
                return token.getBytes(StandardCharsets.UTF_8);
            }
            throw unfit(file, null);
        } catch (IOException e) {
            throw unfit(file, e);
        }
    }

    private static CannotStart unfit(Path file, @Nullable IOException cause) {
        return new CannotStart(
                "anamnesis.metrics.token-file names %s, which holds no token of at least %d characters."
                        .formatted(file, SHORTEST),
                "Make one: (umask 277; openssl rand -hex 32 > %s)".formatted(file),
                cause);
    }

    /** It takes as long for any wrong token. */
    private static final class Token extends OncePerRequestFilter {
        private final byte[] known;

        Token(byte[] known) {
            this.known = known;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var given = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            if (MessageDigest.isEqual(known, given.getBytes(StandardCharsets.UTF_8))) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                "metrics", null, AuthorityUtils.createAuthorityList("ROLE_METRICS"))));
            }
            chain.doFilter(request, response);
        }
    }
}
