package care.anamnesis.query.caseload;

import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one episode of care stands. */
record EpisodeStanding(
        UUID episodeId,
        String presentingComplaint,
        String statedGoal,
        @Nullable TreatmentPlan treatmentPlan,
        @Nullable LocalDate dischargedOn,
        Entry entry)
        implements Fact {

    static EpisodeStanding opened(EpisodeOpened e, Entry entry) {
        return new EpisodeStanding(e.episodeId(), e.presentingComplaint(), e.statedGoal(), null, null, entry);
    }

    EpisodeStanding planned(TreatmentPlan plan) {
        return new EpisodeStanding(episodeId, presentingComplaint, statedGoal, plan, dischargedOn, entry);
    }

    EpisodeStanding adjusted(VisitFrequencyAdjusted e, Entry entry) {
        if (treatmentPlan == null) {
            throw new IllegalStateException("The episode " + episodeId + " has no treatment plan to change");
        }
        return planned(treatmentPlan.adjusted(e, entry));
    }

    EpisodeStanding discharged(LocalDate day) {
        return new EpisodeStanding(episodeId, presentingComplaint, statedGoal, treatmentPlan, day, entry);
    }

    boolean isOpen() {
        return dischargedOn == null;
    }

    Stage stage() {
        if (!isOpen()) {
            return Stage.DISCHARGED;
        }
        return treatmentPlan == null ? Stage.EVALUATION : Stage.TREATMENT;
    }

    @Nullable
    VisitFrequency frequencyOn(LocalDate day) {
        if (treatmentPlan == null || (dischargedOn != null && !day.isBefore(dischargedOn))) {
            return null;
        }
        return treatmentPlan.frequencyOn(day).orElse(null);
    }
}
