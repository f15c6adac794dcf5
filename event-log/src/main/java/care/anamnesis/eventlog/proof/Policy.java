package care.anamnesis.eventlog.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures a checkpoint must have: that of the log, and those of some of the witnesses. Written as in C2SP
 * tlog-policy.
 *
 * @param logs keys, any of which may have signed what bears its name; none where the log is known otherwise
 * @param groups each after those that it names
 * @param quorum the witness or group that must have cosigned, or {@link #NONE}
 */
public record Policy(List<VerifierKey> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
    public static final String NONE = "none";

    /** Demands no witness and names none. */
    public static final Policy WITHOUT_WITNESSES = new Policy(List.of(), List.of(), List.of(), NONE);

    /**
     * @param name within the policy
     * @param url below which it takes checkpoints, where that is known
     */
    public record Witness(
            String name, VerifierKey key, @Nullable URI url) {}

    /** @param threshold how many of its members, witnesses or other groups, must have cosigned */
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
        if (!logs.stream().allMatch(key -> key.type() == SignatureType.ED25519)
                || !witnesses.stream().allMatch(witness -> witness.key().type() == SignatureType.COSIGNATURE)) {
            throw new IllegalArgumentException("A log signs, and a witness cosigns");
        }
        requireOnce(logs.stream().map(VerifierKey::bytes).toList(), "A policy names the key of a log once");
        requireOnce(
                witnesses.stream().map(witness -> witness.key().bytes()).toList(),
                "A policy names the key of a witness once");
        requireDefined(witnesses, groups, quorum);
    }

    /** @param threshold how many of the witnesses must have cosigned */
    public static Policy of(List<VerifierKey> logs, List<VerifierKey> witnesses, int threshold) {
        var named = witnesses.stream()
                .map(key -> new Witness(
                        key.name() + "+" + HexFormat.of().toHexDigits(key.id()),
                        key,
                        null)) // two of one that changes its key
                .toList();
        return threshold == 0
                ? new Policy(logs, named, List.of(), NONE)
                : new Policy(
                        logs,
                        named,
                        List.of(new Group(
                                "witnesses",
                                threshold,
                                named.stream().map(Witness::name).toList())),
                        "witnesses");
    }

    /** @throws IllegalArgumentException unless it is written so; names the line */
    public static Policy parse(String text) {
        return PolicyFile.parse(text);
    }

    /** The same demands on the checkpoints of this log, without the addresses of the witnesses: for whoever verifies. */
    public Policy publishedFor(List<VerifierKey> log) {
        return new Policy(
                log,
                witnesses.stream()
                        .map(witness -> new Witness(witness.name(), witness.key(), null))
                        .toList(),
                groups,
                quorum);
    }

    /**
     * Whether enough of the witnesses have cosigned.
     *
     * @throws ForgedSignature if the log has not signed, or somebody named in it has not
     * @throws IllegalArgumentException if it is the checkpoint of another log
     */
    public boolean isMetBy(SignedCheckpoint signed) {
        var origin = signed.checkpoint().origin();
        var keys = logs.stream().filter(key -> key.name().equals(origin)).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The checkpoint is of another log: " + origin);
        }
        var _ = signed.require(origin, keys);
        return isMetBy(cosigners(signed));
    }

    /** Whether any witness must have cosigned. */
    public boolean demandsWitnesses() {
        return !quorum.equals(NONE);
    }

    /** Whether these witnesses are enough. */
    public boolean isMetBy(Set<String> cosigners) {
        return !demandsWitnesses() || hasCosigned(quorum, cosigners);
    }

    /**
     * The names of the witnesses that have cosigned it.
     *
     * @throws ForgedSignature if a cosignature bears the name and id of a witness who has not made it
     */
    public Set<String> cosigners(SignedCheckpoint signed) {
        return witnesses.stream()
                .filter(witness -> signed.by(witness.key()).isPresent())
                .map(Witness::name)
                .collect(Collectors.toSet());
    }

    private boolean hasCosigned(String name, Set<String> cosigners) {
        return group(name)
                .map(group -> group.members().stream()
                                .filter(member -> hasCosigned(member, cosigners))
                                .count()
                        >= group.threshold())
                .orElseGet(() -> cosigners.contains(name));
    }

    private Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    private static void requireDefined(List<Witness> witnesses, List<Group> groups, String quorum) {
        var names = new ArrayList<>(witnesses.stream().map(Witness::name).toList());
        var members = new ArrayList<String>();
        for (var group : groups) {
            if (!names.containsAll(group.members())) {
                throw new IllegalArgumentException(
                        "A member of the group " + group.name() + " is not defined before it");
            }
            if (group.threshold() < 1 || group.threshold() > group.members().size()) {
                throw new IllegalArgumentException("The threshold of the group " + group.name()
                        + " is at least 1, and at most the number of its members");
            }
            names.add(group.name());
            members.addAll(group.members());
        }
        requireOnce(members, "Each witness and group is a member once");
        requireOnce(names, "Each witness and group has a name of its own");
        if (names.contains(NONE)) {
            throw new IllegalArgumentException("No witness and no group has the name " + NONE);
        }
        if (!quorum.equals(NONE) && !names.contains(quorum)) {
            throw new IllegalArgumentException("The quorum " + quorum + " is not defined");
        }
    }

    private static void requireOnce(Collection<?> values, String sentence) {
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public String text() {
        return PolicyFile.write(this);
    }
}
