package care.anamnesis.events;

/** The client's side of the body. */
public enum Side {
    LEFT("7771000"),
    RIGHT("24028007"),
    BILATERAL("51440002");

    private final String snomedCode;

    Side(String snomedCode) {
        this.snomedCode = snomedCode;
    }

    /** The SNOMED CT concept "Left", "Right" or "Right and left". */
    public String snomedCode() {
        return snomedCode;
    }
}
