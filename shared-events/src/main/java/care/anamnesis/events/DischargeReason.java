package care.anamnesis.events;

/** Why an episode of care ended. */
public enum DischargeReason {
    GOALS_MET,
    MAXIMUM_BENEFIT,
    CLIENT_CHOICE,
    TRANSFERRED,
    REFERRED_ON,
    NON_ATTENDANCE,
    MEDICAL,
    OTHER
}
