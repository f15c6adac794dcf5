package care.anamnesis.standalone.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Repeatable chance: the same seed and purpose give the same throws. */
final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, long purpose) {
        random = new Random(mixed(seed * SPREAD + purpose));
    }

    boolean falls(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int draw(Spread spread) {
        var drawn = Math.round(spread.mean() + random.nextGaussian() * spread.deviation());
        return Math.clamp(drawn, spread.least(), spread.most());
    }

    /** A deviation from nothing. */
    double noise(double deviation) {
        return random.nextGaussian() * deviation;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> List<T> some(List<T> list, int count) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    <T> T anyOf(List<Weighted<T>> list) {
        var left = random.nextInt(list.stream().mapToInt(Weighted::weight).sum());
        for (var candidate : list) {
            left -= candidate.weight();
            if (left < 0) {
                return candidate.value();
            }
        }
        throw new IllegalStateException("There is nothing to choose from");
    }

    /** An id in the form of a random UUID. */
    UUID id() {
        var version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        var ietf = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, ietf);
    }

    /** Neighbouring seeds must not begin alike. */
    private static long mixed(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
