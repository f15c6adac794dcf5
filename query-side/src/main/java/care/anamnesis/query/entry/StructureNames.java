package care.anamnesis.query.entry;

/** Body structures in a clinician's words. */
public final class StructureNames {
    private StructureNames() {}

    /** A key of the structure catalogue is made readable; free text stays as it was written. */
    public static String nameOf(String structure) {
        return structure.matches("[a-z0-9]+(-[a-z0-9]+)+") ? structure.replace('-', ' ') : structure;
    }
}
