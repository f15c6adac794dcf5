package care.anamnesis.service.program;

import care.anamnesis.events.Role;
import care.anamnesis.service.session.ActingPerson;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** Access tokens of programs that work for a person on these processes: good ones, and one of each bad kind. */
public final class TokensElsewhere {
    private final OwnTokens tokens;
    private final TokenKeys keys;
    private final DeviceGrants grants;
    private final ActingPerson acting;

    public TokensElsewhere(ApplicationContext process, UUID person, Role role, UUID passkey) {
        this.tokens = process.getBean(OwnTokens.class);
        this.keys = process.getBean(TokenKeys.class);
        this.grants = process.getBean(DeviceGrants.class);
        this.acting = new ActingPerson(person, role, passkey);
    }

    public String good(Scope... scopes) {
        return tokens.of(grant(Duration.ZERO, scopes));
    }

    public String provenBefore(Duration before, Scope... scopes) {
        return tokens.of(grant(before, scopes));
    }

    /** Whose person has ended the program. */
    public String ended() {
        var grant = grant(Duration.ZERO, Scope.READ);
        grants.end(acting.id(), grant.id());
        return tokens.of(grant);
    }

    private DeviceGrant grant(Duration before, Scope... scopes) {
        return grants.begin("Test", Set.of(scopes), acting, Instant.now().minus(before), Secret.digest(Secret.drawn()));
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = tokens.claims()
                .subject(acting.id().toString())
                .claim("sid", grant(Duration.ZERO, Scope.values()).id().toString());
        change.accept(claims);
        return claims.build();
    }

    private static Date fromNow(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static JWSHeader.Builder header(ECKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    private static ECKey stranger(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    /** Each of them is right but for one thing. */
    public enum Bad {
        FORGED {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = stranger(by.keys.signing().getKeyID());
                return signed(header(key).build(), by.claims(_ -> {}), key);
            }
        },
        OF_AN_UNKNOWN_KEY {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = stranger("unknown");
                return signed(header(key).build(), by.claims(_ -> {}), key);
            }
        },
        WITH_A_KEY_IN_ITS_HEADER {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = stranger("unknown");
                return signed(header(key).jwk(key.toPublicJWK()).build(), by.claims(_ -> {}), key);
            }
        },
        OF_A_KEY_THAT_WAS_ROTATED_OUT {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = by.keys.make(Instant.now()
                        .minus(TokenKeys.IN_USE)
                        .minus(TokenKeys.OVERLAP)
                        .minusSeconds(1));
                return signed(header(key).build(), by.claims(_ -> {}), key);
            }
        },
        EXPIRED {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.expirationTime(fromNow(Duration.ofSeconds(-61)))));
            }
        },
        WITHOUT_AN_END {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.expirationTime(null)));
            }
        },
        NOT_YET_VALID {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.notBeforeTime(fromNow(Duration.ofSeconds(90)))));
            }
        },
        OF_ANOTHER_ISSUER {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.issuer("https://elsewhere.example")));
            }
        },
        FOR_ANOTHER_SERVICE {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.audience("https://elsewhere.example")));
            }
        },
        FOR_NO_SERVICE {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.audience((String) null)));
            }
        },
        OF_NOBODY {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(claims -> claims.subject(null)));
            }
        },
        OF_SOMEBODY_ELSE {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(
                        by.claims(claims -> claims.subject(UUID.randomUUID().toString())));
            }
        },
        OF_NO_GRANT {
            @Override
            public String token(TokensElsewhere by) {
                return by.tokens.signed(by.claims(
                        claims -> claims.claim("sid", UUID.randomUUID().toString())));
            }
        },
        ENDED_BY_ITS_PERSON {
            @Override
            public String token(TokensElsewhere by) {
                return by.ended();
            }
        },
        UNSIGNED {
            @Override
            public String token(TokensElsewhere by) {
                return new PlainJWT(by.claims(_ -> {})).serialize();
            }
        },
        WITHOUT_ITS_SIGNATURE {
            @Override
            public String token(TokensElsewhere by) {
                var whole = by.good(Scope.READ);
                return whole.substring(0, whole.lastIndexOf('.') + 1);
            }
        },
        SIGNED_WITH_THE_PUBLIC_KEY_AS_A_PASSWORD {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = by.keys.signing();
                var token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(new JOSEObjectType("at+jwt"))
                                .keyID(key.getKeyID())
                                .build(),
                        by.claims(_ -> {}));
                token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
                return token.serialize();
            }
        },
        OF_ANOTHER_TYPE {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = by.keys.signing();
                return signed(header(key).type(JOSEObjectType.JWT).build(), by.claims(_ -> {}), key);
            }
        },
        OF_NO_TYPE {
            @Override
            public String token(TokensElsewhere by) throws JOSEException {
                var key = by.keys.signing();
                return signed(header(key).type(null).build(), by.claims(_ -> {}), key);
            }
        },
        MALFORMED {
            @Override
            public String token(TokensElsewhere by) {
                return "not.a.token";
            }
        },
        NOT_EVEN_A_WORD {
            @Override
            public String token(TokensElsewhere by) {
                return "<>";
            }
        },
        EMPTY {
            @Override
            public String token(TokensElsewhere by) {
                return "";
            }
        };

        public abstract String token(TokensElsewhere by) throws JOSEException;
    }
}
