package care.anamnesis.service.passkey;

import care.anamnesis.events.StaffMember;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.PasskeyDomain;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * This service as WebAuthn knows it. Each passkey must be one that the device offers by itself, and each use of it has to
 * prove that the person was there: by a PIN, a finger or a face.
 */
@Component
@WithPasskeys
class RelyingParty {
    private static final String NAME = "Anamnesis";

    private final PublicKeyCredentialRpEntity party;
    private final PublicKeyCredentialUserEntityRepository people;
    private final UserCredentialRepository passkeys;
    private final Webauthn4JRelyingPartyOperations operations;

    RelyingParty(
            Address address,
            @Qualifier("signInSource") DataSource tables,
            @Value("${anamnesis.abandons-passkeys-of:}") String abandoned) {
        new PasskeyDomain(JdbcClient.create(tables)).settle(address.relyingParty(), abandoned);
        party = PublicKeyCredentialRpEntity.builder()
                .id(address.relyingParty())
                .name(NAME)
                .build();
        var jdbc = new JdbcTemplate(tables);
        people = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        passkeys = new JdbcUserCredentialRepository(jdbc);
        operations = new Webauthn4JRelyingPartyOperations(people, passkeys, party, Set.of(address.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** For anybody who may sign in. */
    PublicKeyCredentialRequestOptions question() {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** For one person, by one of her own. */
    PublicKeyCredentialRequestOptions question(StaffMember person) {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                as(person.id().toString())));
    }

    private static Authentication as(String person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /**
     * @param challenge that was asked with
     * @param credential as the browser sent it
     * @return which passkey has answered
     * @throws BadCredentialsException if it is not one of this service, or does not answer this challenge
     */
    Used answered(Bytes challenge, JsonNode credential) {
        var asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(party.getId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        return checked(() -> {
            var answer = PasskeyJson.answer(credential);
            var person = operations.authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
            return new Used(UUID.fromString(person.getName()), idOf(answer.getRawId()));
        });
    }

    /** @param passkey as the log names it */
    record Used(UUID person, UUID passkey) {}

    /** The name of a passkey in the log, which is no part of it. */
    static UUID idOf(Bytes credentialId) {
        return UUID.nameUUIDFromBytes(credentialId.getBytes());
    }

    /** What a device needs to make a passkey for a person. */
    PublicKeyCredentialCreationOptions offer(StaffMember person) {
        var id = person.id().toString();
        var known = people.findByUsername(id);
        people.save(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(known == null ? Bytes.random() : known.getId())
                .name(id)
                .displayName(person.name())
                .build());
        return options(id);
    }

    private PublicKeyCredentialCreationOptions options(String person) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
    }

    /**
     * @param challenge that was offered with
     * @param credential as the browser sent it
     * @throws BadCredentialsException if it is not the answer to it
     */
    CredentialRecord registered(StaffMember person, Bytes challenge, JsonNode credential, String label) {
        var offered = options(person.id().toString());
        return checked(() -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                PublicKeyCredentialCreationOptions.builder()
                        .rp(offered.getRp())
                        .user(offered.getUser())
                        .challenge(challenge)
                        .pubKeyCredParams(offered.getPubKeyCredParams())
                        .authenticatorSelection(offered.getAuthenticatorSelection())
                        .build(),
                new RelyingPartyPublicKey(PasskeyJson.made(credential), label.strip()))));
    }

    /** Whatever is wrong with what a stranger's device sends, it is no passkey of ours. */
    private static <T> T checked(Supplier<T> job) {
        try {
            return job.get();
        } catch (RuntimeException e) {
            throw new BadCredentialsException("The passkey is not accepted", e);
        }
    }
}
