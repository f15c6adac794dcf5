package care.anamnesis.query.careplan;

import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an episode ended; {@code clientReport} is the client's word at the end, verbatim.
 *
 * @param continuedPractices the ids of the home practices that the client goes on with
 * @param reopening why the episode goes on after all; absent while it is closed
 */
public record Discharge(
        LocalDate dischargedOn,
        DischargeReason reason,
        @Nullable Disposition disposition,
        String summary,
        @Nullable String clientReport,
        List<GoalAssessment> goals,
        List<UUID> continuedPractices,
        @Nullable Reopening reopening,
        Entry entry)
        implements Fact {

    public record Reopening(LocalDate reopenedOn, String reason, Entry entry) implements Part {}

    static Discharge of(ClientDischarged e, Entry entry) {
        return new Discharge(
                e.dischargedOn(),
                e.dischargeReason(),
                e.disposition(),
                e.summary(),
                e.clientReport(),
                e.goals(),
                e.continuedPractices(),
                null,
                entry);
    }

    Discharge reopened(EpisodeReopened e, Entry reopened) {
        return new Discharge(
                dischargedOn,
                reason,
                disposition,
                summary,
                clientReport,
                goals,
                continuedPractices,
                new Reopening(e.reopenedOn(), e.reason(), reopened),
                entry);
    }

    /** From the day of the discharge on, until the day of the re-opening. */
    boolean closes(LocalDate day) {
        return !day.isBefore(dischargedOn) && (reopening == null || day.isBefore(reopening.reopenedOn()));
    }
}
