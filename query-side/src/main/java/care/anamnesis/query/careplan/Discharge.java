package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an episode ended; {@code clientReport} is the client's word at the end, verbatim. */
public record Discharge(
        LocalDate dischargedOn,
        DischargeReason reason,
        String summary,
        @Nullable String clientReport,
        Entry entry) implements Fact {

    static Discharge of(ClientDischarged e, Entry entry) {
        return new Discharge(e.dischargedOn(), e.dischargeReason(), e.summary(), e.clientReport(), entry);
    }
}
