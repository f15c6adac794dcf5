package care.anamnesis.service.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on this machine, which says of people whatever a test wants it to say. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "anamnesis";
    static final String SECRET = "a-secret-of-the-provider-and-the-service";

    private final HttpServer server;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private volatile ECKey key = newKey();
    private volatile boolean silent;

    /** @param challenge to which the verifier has to fit */
    private record Granted(String token, String challenge) {}

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/token", this::redeem);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/leave",
                "subject_types_supported",
                new String[] {"public"},
                "response_types_supported",
                new String[] {"code"},
                "id_token_signing_alg_values_supported",
                new String[] {"ES256"});
    }

    private void redeem(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var grant = granted.remove(String.valueOf(form.get("code")));
        var basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (grant == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !grant.challenge().equals(hash(String.valueOf(form.get("code_verifier"))))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 60, "id_token", grant.token()));
    }

    /** What the browser brings back from the provider, which has made this token for it. */
    String answer(URI asked, String token) {
        var query = asked(asked);
        var code = UUID.randomUUID().toString();
        granted.put(code, new Granted(token, requireNonNull(query.get("code_challenge"))));
        return "/sign-in/provider/back?code=" + code + "&state=" + query.get("state");
    }

    /** What an address asks the provider for. */
    static Map<String, String> asked(URI address) {
        return form(address.getRawQuery());
    }

    private static Map<String, String> form(String encoded) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return values;
    }

    /** True in everything: who it is has just signed in with a second factor. */
    JWTClaimsSet.Builder claims(String subject, @Nullable URI asked) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
        if (asked != null) {
            claims.claim("nonce", asked(asked).get("nonce"))
                    .claim("auth_time", now.getEpochSecond())
                    .claim("acr", "2")
                    .claim("amr", new String[] {"pwd", "otp"});
        }
        return claims;
    }

    JWTClaimsSet.Builder logout() {
        return claims("nobody", null)
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, "JWT");
    }

    String signed(JWTClaimsSet claims, String type) {
        return signed(claims, type, key);
    }

    /** By a key of somebody else, who calls it as the provider calls its own. */
    String forged(JWTClaimsSet claims) {
        return forged(claims, "JWT");
    }

    String forged(JWTClaimsSet claims, String type) {
        try {
            return signed(
                    claims,
                    type,
                    new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, String type, ECKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(by.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new ECDSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** With what both sides know, which the provider would never do. */
    static String bySecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void rotatesItsKey() {
        key = newKey();
    }

    /** The tokens are not to be had while this runs. */
    void whileSilent(Runnable job) {
        silent = true;
        try {
            job.run();
        } finally {
            silent = false;
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
