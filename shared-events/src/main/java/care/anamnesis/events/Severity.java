package care.anamnesis.events;

/** How marked a finding is. */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE
}
