package care.anamnesis.service.program;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.Address;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program has to know before it asks for a token (RFC 8414), and the public keys of the tokens. */
@RestController
@Hidden
@WithTokenEndpoints
class TokenMetadata {
    private final Address address;
    private final TokenKeys keys;

    TokenMetadata(Address address, TokenKeys keys) {
        this.address = address;
        this.keys = keys;
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    @ShowsNoRecord("where programs get tokens")
    Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("issuer", address.uri().toString());
        metadata.put("token_endpoint", at("/token"));
        metadata.put("device_authorization_endpoint", at("/device_authorization"));
        metadata.put("revocation_endpoint", at("/revoke"));
        metadata.put("jwks_uri", at("/jwks"));
        metadata.put("grant_types_supported", List.of(TokenEndpoint.DEVICE, TokenEndpoint.REFRESH));
        metadata.put("response_types_supported", List.of());
        metadata.put("token_endpoint_auth_methods_supported", List.of("none"));
        metadata.put(
                "scopes_supported",
                Arrays.stream(Scope.values()).map(Scope::word).toList());
        return metadata;
    }

    @GetMapping(TokenEndpoint.ADDRESS + "/jwks")
    @ShowsNoRecord("public keys")
    Map<String, Object> jwks() {
        return keys.published().toJSONObject();
    }

    private String at(String path) {
        return address.uri() + TokenEndpoint.ADDRESS + path;
    }
}
