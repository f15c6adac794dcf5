package care.anamnesis.events;

/** What a clinician found in a structure. */
public enum FindingQuality {
    RESTRICTION,
    ADHESION,
    HYPERTONICITY,
    TENDERNESS,
    TRIGGER_POINT,
    PAIN,
    WEAKNESS,
    GUARDING,
    SPASM,
    SWELLING,
    REDUCED_RANGE_OF_MOTION,
    HYPERMOBILITY,
    ALTERED_SENSATION,
    ASYMMETRY,
    OTHER
}
