package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The ways to change a proved log for its owner: rows, tree, and what is kept outside. Each answers what must be found. */
enum OwnersChange {
    PAYLOAD(row("payload = convert_to('{}', 'UTF8')")),
    METADATA(row("metadata = convert_to('{\"actor\":\"x\"}', 'UTF8')")),
    RECORDED_AT(row("recorded_at = recorded_at + interval '1 microsecond'")),
    RECORDED_AT_NO_TIME(row("recorded_at = 'infinity'")),
    STREAM(row("stream_id = 'other'")),
    STREAM_LONGER_THAN_A_LEAF(row("stream_id = repeat('x', 700)")),
    STREAM_WITH_LINES_OF_ITS_OWN(row("stream_id = stream_id || E'\\nversion 1'")),
    VERSION(row("version = version + 1000")),
    TYPE(row("type = 'Text'")),
    REVISION(row("revision = '2'")),
    EVENT_ID(row("event_id = gen_random_uuid()::text")),
    MOVED_TO_THE_END(row("position = position + 1000000")),
    REMOVED((log, random) -> changed(log, log.any(random), "delete from event_log.events where position = %1$d")),
    TAIL_REMOVED((log, random) -> changed(log, log.any(random), "delete from event_log.events where position >= %1$d")),
    SWAPPED((log, random) -> {
        long one = log.any(random);
        long other = log.size() - one + 1 == one ? one % log.size() + 1 : log.size() - one + 1;
        move(log, one, -1);
        move(log, other, one);
        move(log, -1, other);
        return one == other ? new Found.Healed() : new Found.At(Math.min(one, other));
    }),
    INSERTED((log, random) -> changed(
            log,
            log.any(random),
            "update event_log.events set position = position + 10000000 where position >= %1$d;"
                    + " update event_log.events set position = position - 9999999 where position > 10000000;"
                    + " insert into event_log.events select %1$d, 1, recorded_at, 'forged', type, revision, 'forged',"
                    + " payload, metadata from event_log.events where position = %1$d + 1")),
    TAIL_REBUILT((log, random) -> changed(log, log.any(random), Forger.TAIL)),
    ROW_WITH_ITS_LEAF((log, random) -> {
        long position = log.any(random);
        long tile = (position - 1) / 256;
        log.sql("update event_log.events set payload = convert_to('{}', 'UTF8') where position = " + position);
        var leaf = log.store.leaves(log.store.log().ledger(), position - 1, 1).getFirst();
        hash(log, 0, tile, (int) ((position - 1) % 256), leaf.hash());
        return new Found.At((tile + 1) * 256 <= log.size() ? tile * 256 + 1 : log.size());
    }),
    TAIL_REBUILT_WITH_TREE_AND_SIGNATURES((log, random) -> {
        long position = log.any(random);
        log.sql(Forger.TAIL.formatted(position));
        log.rebuildTree();
        return new Found.Before(log.size(), log.keptBefore(position));
    }),
    TAIL_REBUILT_WITH_TREE((log, random) -> {
        long position = log.any(random);
        log.sql(Forger.TAIL.formatted(position));
        log.rebuildTree();
        log.sql("delete from event_log.checkpoints");
        return new Found.Before(log.size(), log.keptBefore(position));
    }),
    TAIL_REMOVED_WITH_TREE_AND_SIGNATURES((log, random) -> {
        long position = log.any(random);
        log.sql("delete from event_log.events where position >= " + position);
        log.rebuildTree();
        return new Found.Before(log.size(), log.keptBefore(position));
    }),
    TILE_HASH((log, random) -> {
        var tile = Place.any(log, random);
        hash(log, tile.level, tile.number, tile.hash, Hash.ofLeaf(new byte[] {(byte) random.nextInt()}));
        return new Found.At(tile.firstPosition(tile.hash));
    }),
    TILE_REMOVED(tile("delete from event_log.tiles t")),
    TILE_OF_NO_WHOLE_HASHES((log, random) -> {
        log.sql("alter table event_log.tiles drop constraint tiles_hashes_check");
        return tile("update event_log.tiles t set hashes = substring(hashes from 2)")
                .on(log, random);
    }),
    HEAD_ROOT((log, _) -> {
        log.sql("update event_log.tree_heads set root = '" + Hash.ofLeaf(new byte[9]) + "' where size = " + log.size());
        return new Found.At(log.size());
    }),
    HEAD_ROOT_NO_HASH((log, _) -> {
        log.sql("update event_log.tree_heads set root = 'x' where size = " + log.size());
        return new Found.At(log.size());
    }),
    HEAD_REMOVED((log, _) -> {
        log.sql(
                "delete from event_log.checkpoints where size = %1$d; delete from event_log.tree_heads where size = %1$d"
                        .formatted(log.size()));
        return new Found.Before(log.size(), log.keptBefore(log.size()));
    }),
    HEAD_OF_MORE((log, random) -> {
        log.sql("insert into event_log.tree_heads values (0, %d, 'x')".formatted(log.size() + 1 + random.nextInt(9)));
        return new Found.At(log.size() + 1);
    }),
    NOTE_NO_CHECKPOINT(note(_ -> "x")),
    NOTE_OF_ANOTHER_LOG(note(note -> "x" + note)),
    NOTE_OF_ANOTHER_ROOT(note(note -> forged(note, 0, ProvedLog.KEYS))),
    NOTE_OF_ANOTHER_KEY(note(note -> forged(note, 0, Forger.KEYS))),
    NOTE_REMOVED((log, _) -> {
        log.sql("delete from event_log.checkpoints");
        return new Found.Healed();
    }),
    OUTSIDE_EMPTIED(unreadable((_, _) -> "")),
    OUTSIDE_CUT(unreadable((note, random) -> note.substring(0, random.nextInt(note.indexOf('—') + 40)))),
    OUTSIDE_OF_ANOTHER_ROOT(outside(note -> forged(note, 0, ProvedLog.KEYS))),
    OUTSIDE_OF_ANOTHER_KEY(outside(note -> forged(note, 0, Forger.KEYS))),
    OUTSIDE_UNSIGNED_CHANGE(outside(note -> note.replaceFirst("\n[^\n]{44}\n", "\n" + Hash.EMPTY + "\n"))),
    OUTSIDE_OF_ANOTHER_LOG(outside(note -> "x" + note)),
    OUTSIDE_FORGED_NEWER((log, random) -> {
        long more = 1 + random.nextInt(9);
        var keys = random.nextBoolean() ? ProvedLog.KEYS : Forger.KEYS;
        Files.writeString(log.file(log.size() + more), forged(log.newest().note(), more, keys));
        return new Found.Before(log.size() + more, log.size());
    }),
    OUTSIDE_OLDER_IN_ITS_PLACE((log, _) -> {
        Files.copy(log.file(log.keptBefore(log.size())), replaced(log));
        return new Found.NothingSigned();
    }),
    OUTSIDE_NEWEST_REMOVED((log, _) -> {
        Files.delete(log.file(log.size()));
        return new Found.Healed();
    }),
    OUTSIDE_NEWEST_REMOVED_AND_A_ROW((log, random) -> {
        Files.delete(log.file(log.size()));
        return row("payload = convert_to('{}', 'UTF8')").on(log, random);
    }),
    OUTSIDE_NEWEST_REMOVED_AND_TAIL_REBUILT((log, random) -> {
        long before = log.keptBefore(log.size());
        long position = random.nextLong(1, before + 1);
        Files.delete(log.file(log.size()));
        log.sql(Forger.TAIL.formatted(position));
        log.rebuildTree();
        return new Found.Before(before, log.keptBefore(position));
    });

    private final Change change;

    OwnersChange(Change change) {
        this.change = change;
    }

    Found apply(OwnedLog log, Random random) throws IOException {
        return change.on(log, random);
    }

    /** Known before the constants above. */
    private static final class Forger {
        static final SigningKeys KEYS = new SigningKeys(ServiceSecrets.of("0f".repeat(32)));
        static final String TAIL =
                "update event_log.events set payload = convert_to('{\"forged\":true}', 'UTF8') where position >= %1$d";
    }

    @FunctionalInterface
    private interface Change {
        Found on(OwnedLog log, Random random) throws IOException;
    }

    @FunctionalInterface
    private interface Rewriting {
        String note(String note, Random random);
    }

    private static Found changed(OwnedLog log, long position, String sql) {
        log.sql(sql.formatted(position));
        return new Found.At(position);
    }

    private static Change row(String set) {
        return (log, random) ->
                changed(log, log.any(random), "update event_log.events set " + set + " where position = %1$d");
    }

    private static void move(OwnedLog log, long from, long to) {
        log.sql("alter table event_log.events drop constraint if exists events_position_check;"
                + " update event_log.events set position = %d where position = %d".formatted(to, from));
    }

    /** One hash of one tile of a log. */
    private record Place(int level, long number, int hash) {
        static Place any(OwnedLog log, Random random) {
            int level = random.nextInt(log.size() < 256 ? 1 : log.size() < 65_536 ? 2 : 3);
            long index = random.nextLong(log.size() >> (8 * level));
            return new Place(level, index / 256, (int) (index % 256));
        }

        long firstPosition(int of) {
            return ((number * 256 + of) << (8 * level)) + 1;
        }
    }

    private static Change tile(String sql) {
        return (log, random) -> {
            var tile = Place.any(log, random);
            log.sql(sql + " where (level, number) = (%d, %d)".formatted(tile.level, tile.number));
            return new Found.At(tile.firstPosition(0));
        };
    }

    private static void hash(OwnedLog log, int level, long number, int at, Hash hash) {
        log.sql("update event_log.tiles set hashes = overlay(hashes placing decode('%s', 'base64') from %d)"
                        .formatted(hash, at * 32 + 1)
                + " where (level, number) = (%d, %d)".formatted(level, number));
    }

    private static Change note(UnaryOperator<String> rewriting) {
        return (log, _) -> {
            var note = rewriting.apply(log.newest().note());
            log.sql("update event_log.checkpoints set note = '%s' where size = %d".formatted(note, log.size()));
            return new Found.Before(log.size(), log.size());
        };
    }

    private static Change outside(UnaryOperator<String> rewriting) {
        return (log, _) -> {
            var note = rewriting.apply(log.newest().note());
            Files.writeString(replaced(log), note);
            return new Found.Before(log.size(), log.size());
        };
    }

    private static Change unreadable(Rewriting rewriting) {
        return (log, random) -> {
            var bytes = rewriting.note(log.newest().note(), random).getBytes(StandardCharsets.UTF_8);
            Files.write(replaced(log), bytes);
            return new Found.NothingSigned();
        };
    }

    private static Path replaced(OwnedLog log) throws IOException {
        var file = log.file(log.size());
        Files.delete(file);
        return file;
    }

    private static String forged(String note, long more, SigningKeys keys) {
        var honest = SignedCheckpoint.parse(note).checkpoint();
        return keys.sign(new Checkpoint(honest.origin(), honest.size() + more, Hash.ofLeaf(new byte[] {7})))
                .note();
    }
}
