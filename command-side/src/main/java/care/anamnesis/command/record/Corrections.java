package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.CorrectionEvent;

/** Amended entries and entries in error. */
final class Corrections {
    void on(CorrectionEvent event) {}
}
