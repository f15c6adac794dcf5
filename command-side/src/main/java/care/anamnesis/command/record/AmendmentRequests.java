package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;

/** What the client asks to have amended, and what became of it. */
final class AmendmentRequests {
    void on(AmendmentRequestEvent event) {}
}
