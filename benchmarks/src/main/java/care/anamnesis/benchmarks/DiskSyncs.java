package care.anamnesis.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often a second the disk makes one page durable: write 8 KiB over a file, then wait for the disk. */
final class DiskSyncs {
    private static final int PAGE = 8 * 1024;
    private static final int PAGES = 2_048;
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private DiskSyncs() {}

    static long perSecond(Path directory) throws IOException {
        var file = directory.resolve("disk-syncs");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(PAGE * PAGES), 0);
            channel.force(true);
            return count(channel) / MEASURED.toSeconds();
        } finally {
            Files.delete(file);
        }
    }

    private static long count(FileChannel channel) throws IOException {
        long end = System.nanoTime() + MEASURED.toNanos();
        long syncs = 0;
        while (System.nanoTime() < end) {
            channel.write(ByteBuffer.allocate(PAGE), (syncs % PAGES) * PAGE);
            channel.force(false);
            syncs++;
        }
        return syncs;
    }
}
