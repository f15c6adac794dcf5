package care.anamnesis.events;

/** What a body structure is made of. */
public enum StructureKind {
    MUSCLE,
    FASCIA,
    TENDON,
    LIGAMENT,
    JOINT,
    SPINE_SEGMENT,
    DISC,
    BONE,
    NERVE,
    AREA
}
