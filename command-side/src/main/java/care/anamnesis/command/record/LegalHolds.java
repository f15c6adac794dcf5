package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;

/** The holds that keep the record from being erased. */
final class LegalHolds {
    void on(RecordKeepingEvent event) {}
}
