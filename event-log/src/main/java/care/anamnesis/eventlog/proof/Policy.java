package care.anamnesis.eventlog.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose signatures a checkpoint must have: that of the log, and those of some of the witnesses. Written as in C2SP
 * tlog-policy.
 *
 * @param logs keys of one log, any of which may have signed
 * @param threshold how many of the witnesses must have signed
 */
public record Policy(List<VerifierKey> logs, List<VerifierKey> witnesses, int threshold) {
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        if (logs.stream().map(VerifierKey::name).distinct().count() != 1) {
            throw new IllegalArgumentException("A policy names the keys of one log");
        }
        if (!logs.stream().allMatch(key -> key.type() == SignatureType.ED25519)
                || !witnesses.stream().allMatch(key -> key.type() == SignatureType.COSIGNATURE)) {
            throw new IllegalArgumentException("A log signs, and a witness cosigns");
        }
        if (threshold < 0 || threshold > witnesses.size()) {
            throw new IllegalArgumentException("At most all witnesses of a policy must have signed");
        }
    }

    /** The name of the log. */
    public String origin() {
        return logs.getFirst().name();
    }

    /**
     * Whether enough of the witnesses have signed.
     *
     * @throws ForgedSignature if the log has not signed, or somebody named in it has not
     * @throws IllegalArgumentException if it is the checkpoint of another log
     */
    public boolean isMetBy(SignedCheckpoint signed) {
        var _ = signed.require(origin(), logs);
        var made = witnesses.stream().map(signed::by).toList();
        return made.stream().filter(Optional::isPresent).count() >= threshold;
    }

    public String text() {
        var text = new StringBuilder();
        logs.forEach(key -> text.append("log ").append(key).append('\n'));
        witnesses.forEach(key -> text.append("witness %s %s\n".formatted(member(key), key)));
        if (threshold > 0) {
            text.append(witnesses.stream()
                    .map(Policy::member)
                    .collect(Collectors.joining(" ", "group witnesses " + threshold + " ", "\n")));
        }
        return text.append("quorum ")
                .append(threshold > 0 ? "witnesses" : "none")
                .append('\n')
                .toString();
    }

    /** A name within the policy; a witness that changes its key has two. */
    private static String member(VerifierKey key) {
        return key.name() + "+" + HexFormat.of().toHexDigits(key.id());
    }
}
