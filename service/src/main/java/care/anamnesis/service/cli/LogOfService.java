package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.EntryBundle;
import care.anamnesis.eventlog.proof.Kit;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The log that a service gives to any client of tiled logs, without any content. */
final class LogOfService {
    private static final String BYTES = "application/octet-stream";
    private static final String LOG = "/api/tlog/";

    private final ServiceClient service;

    LogOfService(ServiceClient service) {
        this.service = service;
    }

    /** Whose signatures count, as the service says. */
    Policy policy() {
        return Policy.parse(service.get("/api/audit/proof").get("policy").asString());
    }

    SignedCheckpoint newest() {
        return SignedCheckpoint.parse(new String(bytes(LOG + "checkpoint", "text/plain"), StandardCharsets.UTF_8));
    }

    /** Writes it as a kit, with progress. */
    void write(Path directory, Policy policy, SignedCheckpoint newest, Stream<SignedCheckpoint> earlier)
            throws Exception {
        long size = newest.checkpoint().size();
        var _ = service.progress().during("the log", size, reached -> {
            new Kit(
                            policy,
                            newest,
                            (level, number, width) -> tile(new TileAddress(level, number, width)),
                            (from, count) -> entries(from, count, reached))
                    .write(directory, earlier);
            return size;
        });
    }

    private Optional<Tile> tile(TileAddress address) {
        return Optional.of(Tile.of(address.level(), address.number(), bytes(LOG + address.path(), BYTES)));
    }

    private List<byte[]> entries(long from, int count, LongConsumer reached) {
        var address = new TileAddress(TileAddress.ENTRIES, from / Tile.WIDTH, count);
        var entries = EntryBundle.read(bytes(LOG + address.path(), BYTES));
        reached.accept(from + count);
        return entries;
    }

    private byte[] bytes(String address, String form) {
        try (var body = service.download(address, form).body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "The service stopped in the middle of " + address + ".");
        }
    }
}
