package care.anamnesis.events;

/** The four bases on which an amendment may be denied (45 CFR 164.526(a)(2)). */
public enum DenialBasis {
    NOT_CREATED_BY_US,
    NOT_IN_RECORD_SET,
    NOT_OPEN_TO_INSPECTION,
    ACCURATE_AND_COMPLETE
}
