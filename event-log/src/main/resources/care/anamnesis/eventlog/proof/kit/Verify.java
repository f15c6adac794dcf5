import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Verifies a log of Anamnesis offline, from a directory that holds its checkpoints, tiles and entries. Needs a JDK, 17
 * or newer, and nothing else. VERIFY.md beside this file says what is verified and what the answers mean.
 */
public final class Verify {
    private static final String USAGE = """
            java Verify.java DIRECTORY [--policy FILE] [--kept FILE]...
                verifies the whole log, and that it extends checkpoints that you kept yourself
            java Verify.java DIRECTORY [--policy FILE] --event PROOF LEAF
                verifies that one event is in the log; of the directory only the policy is read
            java Verify.java DIRECTORY [--policy FILE] --events
                verifies every proof in the directory, with the entry and the stored bytes beside it
            Ends with 0 if everything verifies, 1 if something does not, 2 if nothing could be verified.""";

    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** @return 0 if everything verifies, 1 if something does not, 2 if nothing could be verified */
    static int run(PrintStream out, String... arguments) {
        try {
            var asked = Asked.parse(List.of(arguments));
            var policy = Policy.parse(text(asked.policy));
            if (asked.events) {
                events(policy, asked.directory, out);
            } else if (asked.proof == null) {
                new Log(asked.directory, policy).verify(asked.kept, out);
            } else {
                event(policy, asked.proof, asked.leaf, out);
            }
            return 0;
        } catch (Wrong e) {
            out.println("NOT VERIFIED\n" + e.getMessage());
            return 1;
        } catch (Unusable e) {
            out.println("NOTHING VERIFIED\n" + e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("NOTHING VERIFIED\nCannot be read: " + e.getMessage());
            return 2;
        }
    }

    /** What was asked on the command line; proof and leaf are null unless one event is asked for. */
    private record Asked(Path directory, Path policy, List<Path> kept, Path proof, Path leaf, boolean events) {
        static Asked parse(List<String> arguments) throws Unusable {
            if (arguments.isEmpty() || !Files.isDirectory(Path.of(arguments.get(0)))) {
                throw new Unusable(USAGE);
            }
            var directory = Path.of(arguments.get(0));
            var policy = directory.resolve("policy");
            var kept = new ArrayList<Path>();
            Path proof = null;
            Path leaf = null;
            boolean events = false;
            var rest = arguments.subList(1, arguments.size()).iterator();
            while (rest.hasNext()) {
                switch (rest.next()) {
                    case "--policy" -> policy = file(rest);
                    case "--kept" -> kept.add(file(rest));
                    case "--event" -> {
                        proof = file(rest);
                        leaf = file(rest);
                    }
                    case "--events" -> events = true;
                    default -> throw new Unusable(USAGE);
                }
            }
            if (!Files.isRegularFile(policy)) {
                throw new Unusable(policy + ": This file is missing. It says whose signatures count.");
            }
            return new Asked(directory, policy, kept, proof, leaf, events);
        }

        private static Path file(Iterator<String> arguments) throws Unusable {
            if (!arguments.hasNext()) {
                throw new Unusable(USAGE);
            }
            var file = Path.of(arguments.next());
            if (!Files.isRegularFile(file)) {
                throw new Unusable(file + ": This file is missing.");
            }
            return file;
        }
    }

    /** The log, or a part of the kit, is not what it says. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String where, String sentence) {
            super(where + ": " + sentence);
        }

        static Wrong at(long position, String sentence) {
            return new Wrong("position " + position, sentence);
        }

        static Wrong between(long first, long last, String sentence) {
            return first == last ? at(first, sentence) : new Wrong("positions " + first + " to " + last, sentence);
        }
    }

    /** What was given cannot be used to verify anything. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    private static final class Log {
        private static final int WIDTH = 256;
        private static final int LONGEST_NOTE = 64 * 1024;

        private final Path directory;
        private final Policy policy;
        private final Leaves leaves = new Leaves();

        /** The roots of the complete subtrees at the right edge, by height. */
        private final byte[][] edge = new byte[Long.SIZE][];

        /** Of each level the tile with which hashes are compared. */
        private final Map<Integer, TileFile> tiles = new HashMap<>();

        private final Set<Path> known = new HashSet<>();
        private long size;

        Log(Path directory, Policy policy) {
            this.directory = directory;
            this.policy = policy;
        }

        void verify(List<Path> keptFiles, PrintStream out) throws Wrong, Unusable, IOException {
            var newest = Note.parse("checkpoint", utf8("checkpoint", read("checkpoint", LONGEST_NOTE)));
            policy.requireLog(newest);
            policy.requireWitnesses(newest);
            size = newest.size;
            var checkpoints = checkpoints(newest);
            var kept = new ArrayList<Note>();
            for (var file : keptFiles) {
                var note = Note.parseKept(file.toString(), text(file));
                policy.requireNoForgery(note);
                if (!note.origin.equals(newest.origin)) {
                    throw new Wrong(note.file, "This checkpoint is of another log, " + note.origin + ".");
                }
                kept.add(note);
            }
            kept.sort(Comparator.comparingLong((Note note) -> note.size));
            var signed = new Expected(checkpoints, false);
            var remembered = new Expected(kept, true);
            signed.compare(0, root(0));
            remembered.compare(0, root(0));
            for (long number = 0; number * WIDTH < size; number++) {
                bundle(number, signed, remembered);
            }
            remembered.requireNone(size);
            requireNothingElse();

            out.println("VERIFIED");
            out.println("log          " + newest.origin);
            out.println("entries      " + size + leaves.summary());
            out.println("root         " + Base64.getEncoder().encodeToString(newest.root));
            policy.signatures(newest).forEach(out::println);
            out.println("checkpoints  " + checkpoints.size() + ", each extends the one before");
            kept.forEach(note -> out.println("kept         " + note.file + ", size " + note.size
                    + ": the log still extends it" + (note.signatures.isEmpty() ? "" : ", signed")));
        }

        /** All that were ever signed, the smallest first. */
        private List<Note> checkpoints(Note newest) throws Wrong, IOException {
            var notes = new ArrayList<Note>();
            for (var file : files("checkpoints")) {
                var path = "checkpoints/" + file.getFileName();
                var note = Note.parse(path, utf8(path, read(path, LONGEST_NOTE)));
                if (!path.equals(String.format(Locale.ROOT, "checkpoints/%012d", note.size))) {
                    throw new Wrong(path, "This checkpoint is one of size " + note.size + ".");
                }
                policy.requireLog(note);
                if (!note.origin.equals(newest.origin)) {
                    throw new Wrong(path, "This checkpoint is of another log, " + note.origin + ".");
                }
                notes.add(note);
            }
            notes.sort(Comparator.comparingLong((Note note) -> note.size));
            var last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
            if (last == null || !last.text.equals(newest.text)) {
                throw new Wrong("checkpoint", "This is not the last one of checkpoints/.");
            }
            return notes;
        }

        private void bundle(long number, Expected signed, Expected remembered) throws Wrong, IOException {
            var path = path("entries", number);
            var bytes = ByteBuffer.wrap(read(path, WIDTH * (Short.BYTES + Leaves.LONGEST)));
            long position = number * WIDTH;
            for (long last = Math.min(size, position + WIDTH); position < last; ) {
                position++;
                if (bytes.remaining() < Short.BYTES) {
                    throw Wrong.at(position, path + " ends before this entry.");
                }
                var entry = new byte[Short.toUnsignedInt(bytes.getShort())];
                if (bytes.remaining() < entry.length) {
                    throw Wrong.at(position, path + " ends within this entry.");
                }
                bytes.get(entry);
                leaves.verify(entry, position);
                grow(position - 1, Sha256.ofLeaf(entry), path);
                if (signed.isDue(position) || remembered.isDue(position)) {
                    var root = root(position);
                    signed.compare(position, root);
                    remembered.compare(position, root);
                }
            }
            if (bytes.hasRemaining()) {
                throw Wrong.at(position + 1, path + " has more entries than the log.");
            }
        }

        /** Adds a leaf, and compares each hash that it completes with the tile that holds it. */
        private void grow(long index, byte[] leaf, String bundle) throws Wrong, IOException {
            if (!tile(0, index).holds(index, leaf)) {
                throw Wrong.at(
                        index + 1,
                        "The entry in " + bundle + " does not hash to its leaf in " + tile(0, index).path + ".");
            }
            var hash = leaf;
            int height = 0;
            for (; (index >> height & 1) == 1; height++) {
                hash = Sha256.ofNode(edge[height], hash);
                int complete = height + 1;
                if (complete % Byte.SIZE == 0) {
                    long at = index >> complete;
                    var tile = tile(complete / Byte.SIZE, at);
                    if (!tile.holds(at, hash)) {
                        throw Wrong.between(
                                (at << complete) + 1,
                                (at + 1) << complete,
                                "These entries do not hash to hash " + (at % WIDTH + 1) + " of " + tile.path + ".");
                    }
                }
            }
            edge[height] = hash;
        }

        private TileFile tile(int level, long index) throws Wrong, IOException {
            long number = index / WIDTH;
            var tile = tiles.get(level);
            if (tile == null || tile.number != number) {
                var path = path(Integer.toString(level), number);
                int width = width(level, number) * Sha256.LENGTH;
                var bytes = read(path, width);
                if (bytes.length != width) {
                    throw new Wrong(path, "This tile has " + bytes.length + " bytes instead of " + width + ".");
                }
                tile = new TileFile(path, number, bytes);
                tiles.put(level, tile);
            }
            return tile;
        }

        private int width(int level, long number) {
            return (int) Math.min(WIDTH, (size >> (level * Byte.SIZE)) - number * WIDTH);
        }

        /** As C2SP tlog-tiles addresses it: {@code tile/0/x001/234}, {@code tile/entries/000.p/17}. */
        private String path(String level, long number) {
            var digits = String.format(Locale.ROOT, "%03d", number % 1000);
            for (long rest = number / 1000; rest > 0; rest /= 1000) {
                digits = String.format(Locale.ROOT, "x%03d/", rest % 1000) + digits;
            }
            int width = width(level.equals("entries") ? 0 : Integer.parseInt(level), number);
            return "tile/" + level + "/" + digits + (width < WIDTH ? ".p/" + width : "");
        }

        private byte[] root(long leaves) {
            byte[] root = null;
            for (int height = 0; height < Long.SIZE; height++) {
                if ((leaves >> height & 1) == 1) {
                    root = root == null ? edge[height] : Sha256.ofNode(edge[height], root);
                }
            }
            return root == null ? Sha256.of(new byte[0]) : root;
        }

        private byte[] read(String path, int longest) throws Wrong, IOException {
            var file = directory.resolve(path);
            known.add(file);
            if (!Files.isRegularFile(file)) {
                throw new Wrong(path, "This file is missing.");
            }
            if (Files.size(file) > longest) {
                throw new Wrong(path, "This file is longer than it can be, " + longest + " bytes.");
            }
            return Files.readAllBytes(file);
        }

        private void requireNothingElse() throws Wrong, IOException {
            for (var file : files("tile")) {
                if (!known.contains(file)) {
                    var path = directory.relativize(file).toString().replace('\\', '/');
                    throw new Wrong(path, "This file does not belong to a log of " + size + " entries.");
                }
            }
        }

        /** Except those that an operating system leaves behind. */
        private List<Path> files(String folder) throws IOException {
            if (!Files.isDirectory(directory.resolve(folder))) {
                return List.of();
            }
            try (var found = Files.walk(directory.resolve(folder))) {
                return found.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .toList();
            }
        }
    }

    /** Checkpoints whose roots the log must have, the smallest first. */
    private static final class Expected {
        private final List<Note> notes;
        private final boolean areKept;
        private int next;
        private long held;

        Expected(List<Note> notes, boolean areKept) {
            this.notes = notes;
            this.areKept = areKept;
        }

        boolean isDue(long size) {
            return next < notes.size() && notes.get(next).size == size;
        }

        void compare(long size, byte[] root) throws Wrong {
            for (; isDue(size); next++) {
                var note = notes.get(next);
                if (!Arrays.equals(note.root, root)) {
                    var sentence = areKept
                            ? "The log was rewritten: these entries are not those of the kept checkpoint "
                            : "These entries are not those of the signed checkpoint ";
                    throw size == 0
                            ? new Wrong(note.file, "A log without entries has another root.")
                            : Wrong.between(held + 1, size, sentence + note.file + ".");
                }
                held = size;
            }
        }

        void requireNone(long size) throws Wrong {
            if (next < notes.size()) {
                var note = notes.get(next);
                throw Wrong.between(
                        size + 1,
                        note.size,
                        "These entries are missing: the log had " + note.size + " entries when the checkpoint "
                                + note.file + " was kept.");
            }
        }
    }

    private record TileFile(String path, long number, byte[] bytes) {
        boolean holds(long index, byte[] hash) {
            int from = (int) (index % Log.WIDTH) * Sha256.LENGTH;
            return Arrays.equals(bytes, from, from + Sha256.LENGTH, hash, 0, Sha256.LENGTH);
        }
    }

    private static final Pattern PROOF = Pattern.compile(
            "c2sp\\.org/tlog-proof@v1\n(?:extra [A-Za-z0-9+/=]*\n)?index (0|[1-9][0-9]{0,17})\n((?:[^\n]+\n){0,63})\n(.*)",
            Pattern.DOTALL);

    private static void event(Policy policy, Path proofFile, Path leafFile, PrintStream out)
            throws Wrong, Unusable, IOException {
        var proof = Proof.read(policy, proofFile);
        var leaf = Files.readAllBytes(leafFile);
        proof.verify(leaf, leafFile);
        new Leaves().verifyForm(leaf, proof.index + 1);
        out.println("VERIFIED");
        out.println("log          " + proof.note.origin);
        out.println("event        position " + (proof.index + 1) + " of " + proof.note.size);
        out.println("root         " + Base64.getEncoder().encodeToString(proof.note.root));
        policy.signatures(proof.note).forEach(out::println);
    }

    /** All proofs of an export: those of whole streams, each by one checkpoint. */
    private static void events(Policy policy, Path directory, PrintStream out) throws Wrong, Unusable, IOException {
        var leaves = new Leaves();
        Note checkpoint = null;
        var positions = positions(directory);
        for (long position : positions) {
            var file = directory.resolve(position + ".tlog-proof");
            var proof = Proof.read(policy, file);
            if (checkpoint != null && !checkpoint.text.equals(proof.note.text)) {
                throw new Wrong(file.toString(), "This proof rests on another checkpoint than the one before.");
            }
            checkpoint = proof.note;
            if (proof.index + 1 != position) {
                throw new Wrong(file.toString(), "This is the proof of position " + (proof.index + 1) + ".");
            }
            var leafFile = directory.resolve(position + ".leaf");
            var leaf = bytes(leafFile);
            proof.verify(leaf, leafFile);
            leaves.verify(leaf, position);
            requireStored(leaves.payload(), directory.resolve(position + ".payload"), position);
            requireStored(leaves.metadata(), directory.resolve(position + ".metadata"), position);
        }
        if (checkpoint == null) {
            throw new Unusable(directory + ": There is no proof here.");
        }
        out.println("VERIFIED");
        out.println("log          " + checkpoint.origin);
        out.println("events       " + positions.size() + leaves.summary());
        out.println("checkpoint   of " + checkpoint.size + " events");
        out.println("root         " + Base64.getEncoder().encodeToString(checkpoint.root));
        policy.signatures(checkpoint).forEach(out::println);
    }

    private static List<Long> positions(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,17}\\.tlog-proof"))
                    .map(name -> Long.parseLong(name.substring(0, name.indexOf('.'))))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(Path file) throws Wrong, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Wrong(file.toString(), "This file is missing.");
        }
        return Files.readAllBytes(file);
    }

    private static void requireStored(String hash, Path file, long position) throws Wrong, IOException {
        if (!HexFormat.of().formatHex(Sha256.of(bytes(file))).equals(hash)) {
            throw Wrong.at(position, "These are not the bytes of which the entry states the hash: " + file + ".");
        }
    }

    private record Proof(Path file, long index, List<byte[]> path, Note note) {
        static Proof read(Policy policy, Path file) throws Wrong, IOException {
            var proof = PROOF.matcher(text(file));
            if (!proof.matches()) {
                throw new Wrong(file.toString(), "This is not a proof of C2SP tlog-proof.");
            }
            var note = Note.parse(file.toString(), proof.group(3));
            policy.requireLog(note);
            policy.requireWitnesses(note);
            var path = new ArrayList<byte[]>();
            for (var line : proof.group(2).lines().toList()) {
                path.add(hash(file.toString(), line));
            }
            return new Proof(file, Long.parseLong(proof.group(1)), path, note);
        }

        void verify(byte[] leaf, Path leafFile) throws Wrong {
            if (!includes(note, index, Sha256.ofLeaf(leaf), path)) {
                throw Wrong.at(
                        index + 1, "The proof does not lead from " + leafFile + " to the root of the checkpoint.");
            }
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean includes(Note note, long index, byte[] leaf, List<byte[]> path) {
        if (index >= note.size) {
            return false;
        }
        long at = index;
        long last = note.size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Sha256.ofNode(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.ofNode(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, note.root);
    }

    private static final class Leaves {
        static final int LONGEST = 600;

        private static final byte[] FORMAT = ascii("anamnesis-leaf/v1\n");
        private static final List<String> LABELS = List.of(
                "ledger",
                "position",
                "stream",
                "version",
                "recorded",
                "type",
                "revision",
                "event",
                "payload",
                "metadata");
        private static final List<byte[]> PREFIXES =
                LABELS.stream().map(label -> ascii(label + " ")).toList();
        private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");

        private final Map<String, Long> versions = new HashMap<>();
        private final String[] values = new String[LABELS.size()];
        private String ledger;
        private String first;
        private String latest;

        void verify(byte[] leaf, long position) throws Wrong {
            verifyForm(leaf, position);
            if (ledger != null && !ledger.equals(values[0])) {
                throw Wrong.at(position, "The entry is of another ledger than the one before.");
            }
            ledger = values[0];
            long version = Long.parseLong(values[3]);
            long before = versions.getOrDefault(values[2], 0L);
            if (version != before + 1) {
                throw Wrong.at(
                        position, "The entry has version " + version + " of its stream, after version " + before + ".");
            }
            versions.put(values[2], version);
            if (latest == null) {
                first = values[4];
            } else if (values[4].compareTo(latest) < 0) {
                throw Wrong.at(position, "The entry was recorded before the one before it.");
            }
            latest = values[4];
        }

        /** Takes its values apart. */
        void verifyForm(byte[] leaf, long position) throws Wrong {
            if (leaf.length > LONGEST || !startsWith(leaf, 0, FORMAT) || !isText(leaf)) {
                throw Wrong.at(position, "The entry is not a leaf of the form anamnesis-leaf/v1.");
            }
            int at = FORMAT.length;
            for (int line = 0; line < values.length; line++) {
                int from = at + PREFIXES.get(line).length;
                int to = from;
                while (to < leaf.length && leaf[to] != '\n') {
                    to++;
                }
                if (to >= leaf.length || !startsWith(leaf, at, PREFIXES.get(line))) {
                    throw Wrong.at(position, "The entry has no line " + LABELS.get(line) + " where it must stand.");
                }
                values[line] = new String(leaf, from, to - from, StandardCharsets.UTF_8);
                at = to + 1;
            }
            if (at != leaf.length) {
                throw Wrong.at(position, "The entry has more lines than a leaf.");
            }
            if (!values[1].equals(Long.toString(position))) {
                throw Wrong.at(position, "The entry says that its position is " + values[1] + ".");
            }
            require(isNumber(values[3]), position, 3);
            require(TIME.matcher(values[4]).matches(), position, 4);
            require(isHash(values[8]), position, 8);
            require(isHash(values[9]), position, 9);
        }

        private static void require(boolean holds, long position, int line) throws Wrong {
            if (!holds) {
                throw Wrong.at(
                        position, "The line " + LABELS.get(line) + " of the entry is not written as it must be.");
            }
        }

        /** Up to the largest number of eighteen digits, more than any log will have. */
        private static boolean isNumber(String text) {
            return text.length() <= 18 && NUMBER.matcher(text).matches();
        }

        private static boolean isHash(String text) {
            return text.length() == 2 * Sha256.LENGTH
                    && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        }

        private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
            return bytes.length >= at + prefix.length
                    && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
        }

        /** UTF-8 without control characters except newlines. */
        private static boolean isText(byte[] bytes) {
            boolean isAscii = true;
            for (var b : bytes) {
                if (b >= 0 && b < ' ' && b != '\n' || b == 0x7f) {
                    return false;
                }
                isAscii &= b >= 0;
            }
            try {
                return isAscii
                        || StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .chars()
                                .noneMatch(c -> c != '\n' && Character.isISOControl(c));
            } catch (CharacterCodingException e) {
                return false;
            }
        }

        /** What the last entry states. */
        String payload() {
            return values[8];
        }

        String metadata() {
            return values[9];
        }

        String summary() {
            return ledger == null
                    ? ""
                    : " of " + versions.size() + " streams, ledger " + ledger + "\nrecorded     " + first + " to "
                            + latest;
        }
    }

    /** A signed checkpoint: C2SP signed-note and tlog-checkpoint. */
    private record Note(String file, String text, String origin, long size, byte[] root, List<Signed> signatures) {
        private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+=*)");
        private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

        private record Signed(String name, int id, byte[] content) {}

        static Note parse(String file, String note) throws Wrong {
            int end = note.lastIndexOf("\n\n");
            if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                throw new Wrong(file, "This is not a signed note.");
            }
            var signatures = new ArrayList<Signed>();
            for (var line : note.substring(end + 2).lines().toList()) {
                var parts = SIGNATURE.matcher(line);
                if (!parts.matches()) {
                    throw new Wrong(file, "A signature is not written as it must be.");
                }
                var bytes = base64(file, parts.group(2));
                if (bytes.length <= Integer.BYTES) {
                    throw new Wrong(file, "A signature is not written as it must be.");
                }
                signatures.add(new Signed(
                        parts.group(1),
                        ByteBuffer.wrap(bytes).getInt(),
                        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
            }
            return of(file, note.substring(0, end + 1), signatures);
        }

        /** As it was typed or scanned: signatures may be left out, and spaces at the end of a line do not count. */
        static Note parseKept(String file, String typed) throws Wrong {
            var lines = typed.strip().lines().map(String::stripTrailing).toList();
            var note = String.join("\n", lines) + "\n";
            return note.contains("\n\n") ? parse(file, note) : of(file, note, List.of());
        }

        private static Note of(String file, String text, List<Signed> signatures) throws Wrong {
            var lines = text.split("\n", -1);
            if (lines.length != 4
                    || !lines[3].isEmpty()
                    || lines[0].isEmpty()
                    || !SIZE.matcher(lines[1]).matches()) {
                throw new Wrong(file, "A checkpoint is three lines: origin, size and root.");
            }
            return new Note(file, text, lines[0], Long.parseLong(lines[1]), hash(file, lines[2]), signatures);
        }
    }

    /** A key that may sign: C2SP signed-note, of Ed25519 (1), or of cosignatures (4, C2SP tlog-cosignature). */
    private record Key(String name, byte type, int id, PublicKey key) {
        private static final byte ED25519 = 1;
        private static final byte COSIGNATURE = 4;
        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
        private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

        static Key parse(String text, byte type) throws Unusable {
            var parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw new Unusable("policy: A key is written NAME+ID+BASE64, not " + text);
            }
            try {
                var content = Base64.getDecoder().decode(parts.group(3));
                if (content.length != 33 || content[0] != type) {
                    throw new Unusable(
                            "policy: A key of type " + type + " has 33 bytes, the first of which is its type.");
                }
                var hash = Sha256.of((parts.group(1) + "\n").getBytes(StandardCharsets.UTF_8), content);
                int id = ByteBuffer.wrap(hash).getInt();
                if (id != Integer.parseUnsignedInt(parts.group(2), 16)) {
                    throw new Unusable("policy: This key has another id: " + text);
                }
                var encoded =
                        ByteBuffer.allocate(44).put(X509).put(content, 1, 32).array();
                var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                return new Key(parts.group(1), type, id, key);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new Unusable("policy: This is no key: " + text);
            }
        }

        boolean isNamedBy(Note.Signed signature) {
            return name.equals(signature.name) && id == signature.id;
        }

        boolean hasMade(Note.Signed signature, String text) {
            int time = type == COSIGNATURE ? Long.BYTES : 0;
            if (signature.content.length <= time) {
                return false;
            }
            var message = type == COSIGNATURE
                    ? "cosignature/v1\ntime " + time(signature).getEpochSecond() + "\n" + text
                    : text;
            try {
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key);
                verifier.update(message.getBytes(StandardCharsets.UTF_8));
                return verifier.verify(signature.content, time, signature.content.length - time);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }

        /** When a witness has seen the checkpoint. */
        static Instant time(Note.Signed signature) {
            long seconds = ByteBuffer.wrap(signature.content).getLong();
            return Instant.ofEpochSecond(Math.max(0, Math.min(seconds, Instant.MAX.getEpochSecond())));
        }
    }

    /** Whose signatures count: C2SP tlog-policy. */
    private record Policy(List<Key> logs, Map<String, Key> witnesses, Map<String, Group> groups, String quorum) {
        private record Group(int threshold, List<String> members) {}

        static Policy parse(String text) throws Unusable {
            var logs = new ArrayList<Key>();
            var witnesses = new LinkedHashMap<String, Key>();
            var groups = new HashMap<String, Group>();
            String quorum = null;
            for (var line : text.lines().map(String::strip).toList()) {
                var words = line.split("[ \t]+");
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (words[0].equals("log") && words.length >= 2) {
                    logs.add(Key.parse(words[1], Key.ED25519));
                } else if (words[0].equals("witness") && words.length >= 3) {
                    witnesses.put(words[1], Key.parse(words[2], Key.COSIGNATURE));
                } else if (words[0].equals("group") && words.length >= 4) {
                    var members = List.of(words).subList(3, words.length);
                    requireKnown(members, witnesses, groups);
                    groups.put(words[1], new Group(threshold(words[2], members.size()), members));
                } else if (words[0].equals("quorum") && words.length == 2 && quorum == null) {
                    quorum = words[1];
                } else {
                    throw new Unusable("policy: This line is not understood: " + line);
                }
            }
            if (quorum == null || logs.isEmpty()) {
                throw new Unusable("policy: It must name a log and a quorum.");
            }
            if (!quorum.equals("none")) {
                requireKnown(List.of(quorum), witnesses, groups);
            }
            return new Policy(logs, witnesses, groups, quorum);
        }

        private static void requireKnown(List<String> names, Map<String, Key> witnesses, Map<String, Group> groups)
                throws Unusable {
            for (var name : names) {
                if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
                    throw new Unusable("policy: No witness and no group has the name " + name + ".");
                }
            }
        }

        private static int threshold(String word, int members) throws Unusable {
            int threshold = switch (word) {
                case "all" -> members;
                case "any" -> 1;
                default -> word.matches("[1-9][0-9]?") ? Integer.parseInt(word) : 0;
            };
            if (threshold < 1 || threshold > members) {
                throw new Unusable("policy: A group has no threshold " + word + ".");
            }
            return threshold;
        }

        /** Signed by a key of the log that its origin names, and nothing in it is forged. */
        void requireLog(Note note) throws Wrong {
            requireNoForgery(note);
            if (logs.stream().noneMatch(key -> key.name.equals(note.origin) && of(note, key) != null)) {
                throw new Wrong(note.file, "No key of the log has signed this checkpoint.");
            }
        }

        void requireWitnesses(Note note) throws Wrong {
            if (!quorum.equals("none") && !isWitnessed(note, quorum)) {
                throw new Wrong(note.file, "Fewer witnesses have signed this checkpoint than the policy demands.");
            }
        }

        void requireNoForgery(Note note) throws Wrong {
            for (var key : keys()) {
                for (var signature : note.signatures) {
                    if (key.isNamedBy(signature) && !key.hasMade(signature, note.text)) {
                        throw new Wrong(note.file, "The signature of " + key.name + " is not one of this checkpoint.");
                    }
                }
            }
        }

        private boolean isWitnessed(Note note, String name) {
            var group = groups.get(name);
            return group == null
                    ? of(note, witnesses.get(name)) != null
                    : group.members.stream()
                                    .filter(member -> isWitnessed(note, member))
                                    .count()
                            >= group.threshold;
        }

        private List<Key> keys() {
            var keys = new ArrayList<>(logs);
            keys.addAll(witnesses.values());
            return keys;
        }

        private static Note.Signed of(Note note, Key key) {
            return note.signatures.stream().filter(key::isNamedBy).findFirst().orElse(null);
        }

        /** Who has signed it, a line each. */
        List<String> signatures(Note note) {
            var lines = new ArrayList<String>();
            for (var key : keys()) {
                var signature = of(note, key);
                if (signature != null) {
                    lines.add(
                            key.type == Key.ED25519
                                    ? String.format(Locale.ROOT, "signed by    %s+%08x", key.name, key.id)
                                    : String.format(
                                            Locale.ROOT,
                                            "witnessed by %s+%08x at %s",
                                            key.name,
                                            key.id,
                                            Key.time(signature)));
                }
            }
            return lines;
        }
    }

    private static final class Sha256 {
        static final int LENGTH = 32;

        private static final byte[] LEAF = {0};
        private static final byte[] NODE = {1};
        private static final MessageDigest DIGEST = digest();

        /** RFC 9162, section 2.1.1. */
        static byte[] ofLeaf(byte[] entry) {
            return of(LEAF, entry);
        }

        static byte[] ofNode(byte[] left, byte[] right) {
            return of(NODE, left, right);
        }

        static synchronized byte[] of(byte[]... parts) {
            for (var part : parts) {
                DIGEST.update(part);
            }
            return DIGEST.digest();
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }

    private static byte[] hash(String file, String base64) throws Wrong {
        var bytes = base64(file, base64);
        if (bytes.length != Sha256.LENGTH
                || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new Wrong(file, "A hash is not written as it must be.");
        }
        return bytes;
    }

    private static byte[] base64(String file, String text) throws Wrong {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Wrong(file, "What should be base64 is not.");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Path file) throws Wrong, IOException {
        return utf8(file.toString(), Files.readAllBytes(file));
    }

    private static String utf8(String file, byte[] bytes) throws Wrong {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong(file, "This is no text in UTF-8.");
        }
    }
}
