package care.anamnesis.eventlog.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a policy, C2SP tlog-policy: a line for each log, witness and group, and one for the quorum. */
final class PolicyFile {
    private static final Pattern ALLOWED = Pattern.compile("[^\\x00-\\x08\\x0B-\\x1F\\x7F]*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private @Nullable String quorum;

    private PolicyFile() {}

    static Policy parse(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("A policy contains no control character but tabs and newlines");
        }
        var file = new PolicyFile();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                file.read(lines[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Line " + (i + 1) + " of the policy: " + e.getMessage(), e);
            }
        }
        if (file.quorum == null) {
            throw new IllegalArgumentException("A policy names its quorum, or none");
        }
        return new Policy(file.logs, file.witnesses, file.groups, file.quorum);
    }

    private void read(String line) {
        var words = List.of(line.replaceAll("^[ \t]+|[ \t]+$", "").split("[ \t]+"));
        int count = words.size();
        var first = words.getFirst();
        if (first.isEmpty() || first.startsWith("#")) {
            return;
        }
        if (first.equals("log") && (count == 2 || count == 3)) {
            logs.add(VerifierKey.parse(words.get(1)));
        } else if (first.equals("witness") && (count == 3 || count == 4)) {
            var url = count == 3 ? null : URI.create(words.get(3));
            witnesses.add(new Policy.Witness(words.get(1), VerifierKey.parse(words.get(2)), url));
        } else if (first.equals("group") && count > 3) {
            var members = words.subList(3, count);
            groups.add(new Policy.Group(words.get(1), threshold(words.get(2), members.size()), members));
        } else if (first.equals("quorum") && count == 2 && quorum == null) {
            quorum = words.get(1);
        } else {
            throw new IllegalArgumentException("It is not understood");
        }
        requireSound();
    }

    /** After each line: what it names must be defined by those before it. */
    private void requireSound() {
        var _ = new Policy(logs, witnesses, groups, quorum == null ? Policy.NONE : quorum);
    }

    private static int threshold(String word, int members) {
        return switch (word) {
            case "all" -> members;
            case "any" -> 1;
            case String number when NUMBER.matcher(number).matches() -> Integer.parseInt(number);
            default -> throw new IllegalArgumentException("A threshold is a number, any or all");
        };
    }

    static String write(Policy policy) {
        var text = new StringBuilder();
        policy.logs().forEach(key -> text.append("log ").append(key).append('\n'));
        for (var witness : policy.witnesses()) {
            text.append("witness ").append(witness.name()).append(' ').append(witness.key());
            text.append(witness.url() == null ? "" : " " + witness.url()).append('\n');
        }
        for (var group : policy.groups()) {
            text.append(
                    "group %s %d %s\n".formatted(group.name(), group.threshold(), String.join(" ", group.members())));
        }
        return text.append("quorum ").append(policy.quorum()).append('\n').toString();
    }
}
