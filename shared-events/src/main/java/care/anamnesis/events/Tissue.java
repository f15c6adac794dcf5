package care.anamnesis.events;

/** The tissue in which a finding was made. */
public enum Tissue {
    FASCIA,
    MUSCLE,
    TENDON,
    LIGAMENT,
    JOINT,
    NERVE,
    SKIN,
    SCAR,
    BONE,
    OTHER
}
