package care.anamnesis.events;

/** The client's side of the body. */
public enum Side {
    LEFT("419161000"),
    RIGHT("419465000"),
    BILATERAL("51440002");

    private final String snomedCode;

    Side(String snomedCode) {
        this.snomedCode = snomedCode;
    }

    /** The SNOMED CT concept "unilateral left", "unilateral right" or "right and left". */
    public String snomedCode() {
        return snomedCode;
    }
}
