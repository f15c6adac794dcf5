package care.anamnesis.events;

/** The side from which a body map is drawn. */
public enum BodyView {
    FRONT,
    BACK
}
