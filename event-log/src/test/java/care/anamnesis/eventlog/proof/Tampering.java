package care.anamnesis.eventlog.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ways to change a kit. Each answers what is bad in it then. */
enum Tampering {
    AN_ENTRY_HAS_ANOTHER_BYTE {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var entries = new ArrayList<>(log.entries);
            int index = random.nextInt(entries.size());
            var entry = entries.get(index).clone();
            entry[random.nextInt(entry.length)] ^= (byte) (1 << random.nextInt(8));
            entries.set(index, entry);
            rewriteBundles(kit, entries);
            return Bad.at(index + 1L);
        }
    },
    AN_ENTRY_STATES_ANOTHER_CONTENT {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var entries = new ArrayList<>(log.entries);
            int index = random.nextInt(entries.size());
            entries.set(index, KitTest.forged(index + 1L));
            rewriteBundles(kit, entries);
            return Bad.at(index + 1L);
        }
    },
    TWO_ENTRIES_ARE_SWAPPED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var entries = new ArrayList<>(log.entries);
            int first = random.nextInt(entries.size() - 1);
            Collections.swap(entries, first, first + 1 + random.nextInt(entries.size() - first - 1));
            rewriteBundles(kit, entries);
            return Bad.at(first + 1L);
        }
    },
    AN_ENTRY_IS_REMOVED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var entries = new ArrayList<>(log.entries);
            int index = random.nextInt(entries.size());
            var _ = entries.remove(index);
            rewriteBundles(kit, entries);
            return Bad.at(index + 1L);
        }
    },
    AN_ENTRY_IS_INSERTED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var entries = new ArrayList<>(log.entries);
            int index = random.nextInt(entries.size() + 1);
            entries.add(index, KitTest.forged(index + 1L));
            rewriteBundles(kit, entries);
            return Bad.at(index + 1L);
        }
    },
    A_BUNDLE_IS_CUT {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            long number = random.nextLong((log.size() + 255) / 256);
            var path = kit.resolve(bundle(log.size(), number));
            var bytes = Files.readAllBytes(path);
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            Files.write(path, cut);
            int whole = 0;
            for (int at = 0; at + 2 <= cut.length; whole++) {
                at += 2 + (cut[at] & 0xff) * 256 + (cut[at + 1] & 0xff);
                if (at > cut.length) {
                    break;
                }
            }
            return Bad.at(number * 256 + whole + 1);
        }
    },
    A_TILE_HAS_ANOTHER_BYTE {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var path = any(kit, random, "tile/[0-9].*");
            var address = TileAddress.parse(path).orElseThrow();
            var bytes = Files.readAllBytes(kit.resolve(path));
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(kit.resolve(path), bytes);
            long index = address.number() * 256 + at / 32;
            int height = 8 * address.level();
            return new Bad.Positions((index << height) + 1, (index + 1) << height);
        }
    },
    A_TILE_IS_CUT {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var path = any(kit, random, "tile/[0-9].*");
            var bytes = Files.readAllBytes(kit.resolve(path));
            Files.write(kit.resolve(path), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            return new Bad.File(path);
        }
    },
    A_FILE_IS_REMOVED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var path = any(kit, random, "tile/.*|checkpoint");
            Files.delete(kit.resolve(path));
            return new Bad.File(path);
        }
    },
    A_FILE_IS_ADDED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var path = "tile/" + List.of("entries", "0", "1", "2").get(random.nextInt(4)) + "/"
                    + List.of("900", "x001/000", "000.p/3").get(random.nextInt(3));
            Files.createDirectories(kit.resolve(path).getParent());
            Files.write(kit.resolve(path), new byte[32]);
            return new Bad.File(path);
        }
    },
    THE_TAIL_IS_REBUILT {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            int from = random.nextInt(log.entries.size());
            rewriteLog(kit, WrittenLog.of(forgedFrom(log, from)));
            return contradicted(log, from + 1L);
        }
    },
    THE_TAIL_IS_REBUILT_AND_SIGNED_WITH_ANOTHER_KEY {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            int from = random.nextInt(log.entries.size());
            var other = SignerKey.generate(WrittenLog.ORIGIN, SignatureType.ED25519);
            var forged = WrittenLog.signedBy(other, forgedFrom(log, from));
            rewriteLog(kit, forged);
            Files.writeString(kit.resolve("checkpoint"), forged.newest().note());
            return new Bad.File("checkpoint");
        }
    },
    THE_LOG_HAS_SIGNED_TWO_ROOTS {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var sizes = List.copyOf(log.checkpoints.keySet());
            long size = sizes.get(1 + random.nextInt(sizes.size() - 1));
            var forged = WrittenLog.of(forgedFrom(log, random.nextInt((int) size)));
            Files.writeString(
                    kit.resolve(checkpoint(size)), forged.checkpoint(size).note());
            return size == log.size() ? new Bad.File("checkpoint") : contradicted(log, size);
        }
    },
    A_CHECKPOINT_STATES_ANOTHER_ROOT {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var other = Hash.ofLeaf(new byte[] {(byte) random.nextInt()});
            return changeCheckpoint(kit, random, note -> note.replaceFirst("(?<=\n)[^\n]+(?=\n\n)", other.toString()));
        }
    },
    A_CHECKPOINT_STATES_ANOTHER_LOG {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            return changeCheckpoint(kit, random, note -> "x" + note);
        }
    },
    A_CHECKPOINT_LOSES_THE_SIGNATURE_OF_THE_LOG {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            return changeCheckpoint(kit, random, note -> note.replaceFirst("— anamnesis[^\n]+\n", ""));
        }
    },
    A_SIGNATURE_HAS_ANOTHER_BYTE {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            return changeCheckpoint(kit, random, note -> {
                var lines = note.split("\n");
                int line = 4 + random.nextInt(2);
                int at = lines[line].lastIndexOf(' ') + 20 + random.nextInt(60);
                var changed = new StringBuilder(lines[line]);
                changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');
                lines[line] = changed.toString();
                return String.join("\n", lines) + "\n";
            });
        }
    },
    THE_CHECKPOINT_LOSES_ITS_WITNESS {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var note = Files.readString(kit.resolve("checkpoint"));
            Files.writeString(kit.resolve("checkpoint"), note.replaceFirst("— witness[^\n]+\n", ""));
            return new Bad.File("checkpoint");
        }
    },
    A_CHECKPOINT_HAS_THE_NAME_OF_ANOTHER {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            var sizes = List.copyOf(log.checkpoints.keySet());
            var path = checkpoint(sizes.get(random.nextInt(sizes.size() - 1)));
            Files.writeString(kit.resolve(path), log.newest().note());
            return new Bad.File(path);
        }
    },
    THE_LAST_CHECKPOINT_IS_REMOVED {
        @Override
        Bad apply(WrittenLog log, Path kit, Random random) throws IOException {
            Files.delete(kit.resolve(checkpoint(log.size())));
            return new Bad.File("checkpoint");
        }
    };

    abstract Bad apply(WrittenLog log, Path kit, Random random) throws IOException;

    static String bundle(long size, long number) {
        return new TileAddress(TileAddress.ENTRIES, number, Tile.width(0, number, size)).path();
    }

    static String checkpoint(long size) {
        return "checkpoints/%012d".formatted(size);
    }

    /** The bundles as they are addressed for the size of the log; what is too much is in the last one. */
    static void rewriteBundles(Path kit, List<byte[]> entries) throws IOException {
        long size = SignedCheckpoint.parse(Files.readString(kit.resolve("checkpoint")))
                .checkpoint()
                .size();
        for (int from = 0; from < size; from += Tile.WIDTH) {
            int to = from + Tile.WIDTH >= size ? entries.size() : from + Tile.WIDTH;
            var bundle = EntryBundle.write(entries.subList(Math.min(from, to), to));
            Files.write(kit.resolve(bundle(size, from / Tile.WIDTH)), bundle);
        }
    }

    /** Everything but the checkpoints. */
    static void rewriteLog(Path kit, WrittenLog log) throws IOException {
        rewriteBundles(kit, log.entries);
        for (var path : paths(kit, "tile/[0-9].*")) {
            var address = TileAddress.parse(path).orElseThrow();
            var tile = log.tile(address.level(), address.number(), address.width());
            Files.write(kit.resolve(path), tile.orElseThrow().bytes());
        }
    }

    static List<byte[]> forgedFrom(WrittenLog log, int index) {
        var entries = new ArrayList<>(log.entries);
        for (int i = index; i < entries.size(); i++) {
            entries.set(i, KitTest.forged(i + 1L));
        }
        return entries;
    }

    /** What the first checkpoint that covers the position says of it, after the one before. */
    static Bad contradicted(WrittenLog log, long position) {
        long last = log.checkpoints.tailMap(position).firstKey();
        return new Bad.Positions(log.checkpoints.headMap(position).lastKey() + 1, last);
    }

    static Bad changeCheckpoint(Path kit, Random random, UnaryOperator<String> change) throws IOException {
        var path = any(kit, random, "checkpoints?(/.*)?");
        Files.writeString(kit.resolve(path), change.apply(Files.readString(kit.resolve(path))));
        return new Bad.File(path);
    }

    static String any(Path kit, Random random, String pattern) throws IOException {
        var paths = paths(kit, pattern);
        return paths.get(random.nextInt(paths.size()));
    }

    private static List<String> paths(Path kit, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(kit)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> kit.relativize(file).toString())
                    .filter(path -> path.matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
