package care.anamnesis.eventlog;

/** How often a test is repeated: a few times in every build, far more in a campaign. */
final class Rounds {
    private static final int CAMPAIGN = Integer.getInteger("anamnesis.campaign", 1);

    private Rounds() {}

    static int of(int rounds) {
        return rounds * CAMPAIGN;
    }
}
