package care.anamnesis.events;

/** What a person uses a record for, in the codes of HL7's {@code PurposeOfUse}. */
public enum PurposeOfUse {
    /** Treatment. */
    TREAT,
    /** Payment for healthcare. */
    HPAYMT,
    /** Healthcare operations. */
    HOPERAT,
    /** At the patient's request. */
    PATRQT,
    /** Healthcare research. */
    HRESCH,
    /** Emergency treatment. */
    ETREAT
}
