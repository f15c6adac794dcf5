package care.anamnesis.service.oidc;

import care.anamnesis.service.invitation.Invitations;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser on its way to the identity provider and back.
 *
 * @param person who is linked or has to prove who she is; absent if it may be anybody
 * @param invitation the link that she follows
 * @param state names the trip in the addresses
 * @param nonce and its hash names it in the token
 * @param verifier proves that who redeems the answer is who asked (RFC 7636)
 */
record Trip(
        Purpose purpose,
        @Nullable UUID person,
        Invitations.@Nullable Digest invitation,
        String state,
        String nonce,
        String verifier,
        Instant begun) {
    enum Purpose {
        SIGN_IN,
        /** Also in another account than the provider has in mind. */
        SIGN_IN_AGAIN,
        LINK,
        PROOF;

        /** Whether the provider has to ask who she is, even if it thinks that it knows. */
        boolean asksAgain() {
            return this != SIGN_IN;
        }
    }
}
