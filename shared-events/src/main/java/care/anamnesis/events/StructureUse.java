package care.anamnesis.events;

/** How often a structure is named in manual and somatic practice: our own judgement, to rank the likeliest first. */
public enum StructureUse {
    SELDOM(0),
    OFTEN(2),
    DAILY(4);

    private final int weight;

    StructureUse(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
