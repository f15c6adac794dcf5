package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.durable.DurableFile;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints in files, {@code EPOCH/SIZE} with leading zeros, to none of which anything but cosignatures is ever added.
 * Meant to be on another volume or machine than the database. Of those that are kept within one hour only the first and the
 * last stay.
 */
final class OutsideDirectory implements Outside {
    private static final Duration APART = Duration.ofHours(1);
    private static final Pattern EPOCH = Pattern.compile("[0-9]{10}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{19}");

    private final Path directory;
    private final Clock clock;
    private Instant stays = Instant.MIN;
    private @Nullable Path passing;

    OutsideDirectory(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> newest() throws IOException {
        for (var epoch : list(directory, EPOCH).reversed()) {
            var files = list(epoch, SIZE);
            if (!files.isEmpty()) {
                return Optional.of(new Kept(number(epoch), read(files.getLast())));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<SignedCheckpoint> all(int epoch) throws IOException {
        var checkpoints = new ArrayList<SignedCheckpoint>();
        for (var file : list(ofEpoch(epoch), SIZE)) {
            checkpoints.add(read(file));
        }
        return checkpoints;
    }

    @Override
    public void keep(int epoch, SignedCheckpoint checkpoint) throws IOException {
        Files.createDirectories(ofEpoch(epoch));
        var file = file(epoch, checkpoint);
        try {
            DurableFile.create(file, checkpoint.note());
        } catch (FileAlreadyExistsException e) {
            if (!read(file).checkpoint().equals(checkpoint.checkpoint())) {
                throw new IOException("Another checkpoint of the same size is kept already", e);
            }
        }
        thinOut(file);
    }

    @Override
    public void addSignatures(int epoch, SignedCheckpoint cosigned) throws IOException {
        var file = file(epoch, cosigned);
        if (Files.notExists(file)) {
            return;
        }
        var kept = read(file);
        if (kept.checkpoint().equals(cosigned.checkpoint())) {
            DurableFile.replace(file, kept.with(cosigned.signatures()).note());
        }
    }

    private void thinOut(Path kept) throws IOException {
        if (passing != null && !passing.equals(kept)) {
            Files.deleteIfExists(passing);
        }
        var now = clock.instant();
        boolean isApart = Duration.between(stays, now).compareTo(APART) >= 0;
        stays = isApart ? now : stays;
        passing = isApart ? null : kept;
    }

    private Path ofEpoch(int epoch) {
        return directory.resolve(String.format(Locale.ROOT, "%010d", epoch));
    }

    private Path file(int epoch, SignedCheckpoint checkpoint) {
        return ofEpoch(epoch)
                .resolve(String.format(
                        Locale.ROOT, "%019d", checkpoint.checkpoint().size()));
    }

    private static SignedCheckpoint read(Path file) throws IOException {
        try {
            return SignedCheckpoint.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no checkpoint", e);
        }
    }

    private static List<Path> list(Path directory, Pattern name) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path epoch) {
        return Integer.parseInt(epoch.getFileName().toString());
    }
}
