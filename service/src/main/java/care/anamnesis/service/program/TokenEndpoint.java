package care.anamnesis.service.program;

import static care.anamnesis.service.program.TokenError.Kind.ACCESS_DENIED;
import static care.anamnesis.service.program.TokenError.Kind.AUTHORIZATION_PENDING;
import static care.anamnesis.service.program.TokenError.Kind.EXPIRED_TOKEN;
import static care.anamnesis.service.program.TokenError.Kind.INVALID_CLIENT;
import static care.anamnesis.service.program.TokenError.Kind.INVALID_GRANT;
import static care.anamnesis.service.program.TokenError.Kind.INVALID_SCOPE;
import static care.anamnesis.service.program.TokenError.Kind.SLOW_DOWN;
import static care.anamnesis.service.program.TokenError.Kind.UNSUPPORTED_GRANT_TYPE;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.Origin;
import care.anamnesis.service.program.DeviceRequests.Outcome;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.signin.Attempts;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs get tokens (RFC 6749, 8628 and 7009), in the form that these have: a program of any make reads it. */
@RestController
@Hidden
@WithTokenEndpoints
@RequestMapping(path = TokenEndpoint.ADDRESS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
class TokenEndpoint {
    static final String ADDRESS = "/oauth2";
    static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    static final String REFRESH = "refresh_token";

    private final DeviceRequests requests;
    private final DeviceGrants grants;
    private final OwnTokens tokens;
    private final Address address;
    private final Attempts attempts;
    private final Limits limits;

    TokenEndpoint(
            DeviceRequests requests,
            DeviceGrants grants,
            OwnTokens tokens,
            Address address,
            Attempts attempts,
            Limits limits) {
        this.requests = requests;
        this.grants = grants;
        this.tokens = tokens;
        this.address = address;
        this.attempts = attempts;
        this.limits = limits;
    }

    record Asked(
            @JsonProperty("device_code") String program,
            @JsonProperty("user_code") String person,
            @JsonProperty("verification_uri") String page,
            @JsonProperty("verification_uri_complete") String pageWithCode,
            @JsonProperty("expires_in") long seconds,
            @JsonProperty("interval") long interval) {}

    record Token(
            @JsonProperty("access_token") String access,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds,
            @JsonProperty("refresh_token") String refresh,
            @JsonProperty("scope") String scope) {}

    @PostMapping("/device_authorization")
    @ShowsNoRecord("a code for a person to type")
    ResponseEntity<Asked> ask(HttpServletRequest request) {
        limits.take(Limited.CHALLENGES, Origin.of(request));
        var form = TokenForm.of(request);
        requireCommandLine(form);
        var scopes = Scope.of(form.get("scope"));
        if (scopes.isEmpty()) {
            throw new TokenError(INVALID_SCOPE);
        }
        var codes = requests.ask(form.line("device"), scopes);
        var page = address.uri() + DevicePage.ADDRESS;
        return unkept(new Asked(
                codes.program(),
                codes.person(),
                page,
                page + "?code=" + codes.person(),
                DeviceRequests.LIFE.toSeconds(),
                DeviceRequests.INTERVAL.toSeconds()));
    }

    @PostMapping("/token")
    @ShowsNoRecord("a token")
    ResponseEntity<Token> token(HttpServletRequest request) {
        var form = TokenForm.of(request);
        var kind = form.get("grant_type");
        return unkept(
                switch (kind) {
                    case DEVICE -> first(form, request);
                    case REFRESH -> next(form, request);
                    default -> throw new TokenError(UNSUPPORTED_GRANT_TYPE);
                });
    }

    /** By the program itself, when its person has signed out. Nobody learns whether there was one (RFC 7009, 2.2). */
    @PostMapping("/revoke")
    @ShowsNoRecord("ends a token")
    ResponseEntity<Void> revoke(HttpServletRequest request) {
        grants.end(Secret.digest(TokenForm.of(request).get("token")));
        return ResponseEntity.ok().build();
    }

    private Token first(TokenForm form, HttpServletRequest request) {
        requireCommandLine(form);
        var outcome = attempted(request, EXPIRED_TOKEN, () -> requests.outcome(form.get("device_code")));
        return switch (outcome) {
            case Outcome.Open(var tooFast) -> throw new TokenError(tooFast ? SLOW_DOWN : AUTHORIZATION_PENDING);
            case Outcome.Denied() -> throw new TokenError(ACCESS_DENIED);
            case Outcome.Allowed(var device, var scopes, var acting, var proven) -> {
                var refresh = Secret.drawn();
                yield answer(grants.begin(device, scopes, acting, proven, Secret.digest(refresh)), refresh);
            }
        };
    }

    private Token next(TokenForm form, HttpServletRequest request) {
        requireCommandLine(form);
        var refresh = Secret.drawn();
        var grant = attempted(
                request,
                INVALID_GRANT,
                () -> grants.goOn(Secret.digest(form.get("refresh_token")), Secret.digest(refresh)));
        return answer(grant, refresh);
    }

    private Token answer(DeviceGrant grant, String refresh) {
        return new Token(tokens.of(grant), "Bearer", OwnTokens.LIFE.toSeconds(), refresh, Scope.words(grant.scopes()));
    }

    /** Guesses are counted for each address, as those of a password. */
    private <T> T attempted(HttpServletRequest request, TokenError.Kind otherwise, Supplier<Optional<T>> of) {
        try {
            return attempts.from(
                    request, () -> of.get().orElseThrow(() -> new BadCredentialsException("Nobody has this code")));
        } catch (BadCredentialsException _) {
            throw new TokenError(otherwise);
        }
    }

    private static void requireCommandLine(TokenForm form) {
        if (!form.get("client_id").equals(OwnTokens.COMMAND_LINE)) {
            throw new TokenError(INVALID_CLIENT);
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(TokenError refused) {
        return ResponseEntity.status(refused.kind() == INVALID_CLIENT ? 401 : 400)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", refused.kind().word()));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
