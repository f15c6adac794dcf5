package care.anamnesis.events;

/** How a plan was certified; a verbal order is followed by a signature within 14 days. */
public enum CertificationMethod {
    SIGNATURE,
    VERBAL_ORDER
}
