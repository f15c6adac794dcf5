package care.anamnesis.service.passkey;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser and WebAuthn tell each other, as JSON (WebAuthn, 5.1: {@code toJSON} and {@code parse…FromJSON}). */
final class PasskeyJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static JsonNode tree(Object options) {
        return JSON.valueToTree(options);
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> answer(JsonNode credential) {
        return JSON.treeToValue(credential, new TypeReference<>() {});
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> made(JsonNode credential) {
        return JSON.treeToValue(credential, new TypeReference<>() {});
    }
}
