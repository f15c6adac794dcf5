package care.anamnesis.service.program;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What each access token has to keep, whoever has issued it (RFC 9068, 4): the one place that says so. */
final class AccessTokenRules {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final JOSEObjectType WHOLE_TYPE = new JOSEObjectType("application/at+jwt");

    /** How far the clocks of issuer and service may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private AccessTokenRules() {}

    static JwtDecoder of(TokenIssuer issuer, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(issuer.keys())
                .jwsAlgorithms(algorithms -> algorithms.addAll(issuer.algorithms()))
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE, WHOLE_TYPE)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                times(clock),
                new JwtIssuerValidator(issuer.name()),
                new JwtAudienceValidator(issuer.audience()),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()))));
        return decoder;
    }

    private static JwtTimestampValidator times(Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        return times;
    }
}
