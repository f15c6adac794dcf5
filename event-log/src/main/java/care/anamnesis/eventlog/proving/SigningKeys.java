package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.util.List;

/**
 * The keys of Ed25519 that sign the log's checkpoints, derived from the secrets of the service. While several secrets are
 * there, all of their keys sign: who knows the former verifier key still finds its signature.
 */
public final class SigningKeys {
    private static final String PURPOSE = "log checkpoints";

    private final ServiceSecrets secrets;

    public SigningKeys(ServiceSecrets secrets) {
        this.secrets = secrets;
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        return SignedCheckpoint.by(signers(checkpoint.origin()), checkpoint);
    }

    /** The one in use first. */
    List<VerifierKey> verifiers(LogId log) {
        return signers(log.origin()).stream().map(SignerKey::verifier).toList();
    }

    private List<SignerKey> signers(String origin) {
        return secrets.all(PURPOSE, "Ed25519").stream()
                .map(key ->
                        SignerKey.of(origin, SignatureType.ED25519, key.key().getEncoded()))
                .toList();
    }
}
