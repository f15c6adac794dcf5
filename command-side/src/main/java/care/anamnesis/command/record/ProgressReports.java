package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.ReportEvent;

/** The reports that are due at set intervals. */
final class ProgressReports {
    private final Episodes episodes;

    ProgressReports(Episodes episodes) {
        this.episodes = episodes;
    }

    void on(ReportEvent event) {}
}
