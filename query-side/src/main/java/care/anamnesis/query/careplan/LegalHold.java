package care.anamnesis.query.careplan;

import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import care.anamnesis.query.record.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why nothing in the record may be erased; {@code release} is absent while that lasts. */
public record LegalHold(
        UUID holdId,
        String reason,
        String authority,
        @Nullable Release release,
        Entry entry) implements Fact {

    public record Release(String reason, Entry entry) implements Part {}

    static List<LegalHold> evolve(List<LegalHold> holds, RecordKeepingEvent event, Entry entry) {
        return switch (event) {
            case LegalHoldPlaced e ->
                Fact.with(holds, new LegalHold(e.holdId(), e.reason(), e.authority(), null, entry));
            case LegalHoldReleased e ->
                Fact.changing(holds, LegalHold::holdId, e.holdId(), hold -> hold.released(e, entry));
        };
    }

    private LegalHold released(LegalHoldReleased e, Entry released) {
        return new LegalHold(holdId, reason, authority, new Release(e.reason(), released), entry);
    }
}
