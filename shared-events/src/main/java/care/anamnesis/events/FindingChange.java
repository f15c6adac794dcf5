package care.anamnesis.events;

/** How a finding compares with the previous assessment; a finding that is gone is resolved. */
public enum FindingChange {
    WORSE,
    UNCHANGED,
    IMPROVED
}
