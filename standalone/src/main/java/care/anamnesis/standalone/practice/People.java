package care.anamnesis.standalone.practice;

import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** Names of people who do not exist. */
final class People {
    private static final int THERAPISTS_FROM = 1_000_000_000;

    private final long seed;
    private final Random random = new Random();
    private final Faker faker = new Faker(Locale.UK, random);

    People(long seed) {
        this.seed = seed;
    }

    String client(int number) {
        return name(number);
    }

    String surname(int number) {
        random.setSeed(~(seed + number));
        return faker.name().lastName();
    }

    String therapist(int team, int number) {
        return name(THERAPISTS_FROM + team * 100 + number);
    }

    private String name(int number) {
        random.setSeed(seed * 31 + number);
        return faker.name().firstName() + " " + faker.name().lastName();
    }
}
