package care.anamnesis.query.lookback.history;

import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.PurposeOfUse;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a client's record, as a sentence.
 *
 * @param version its number in the client's record, counted from 1
 * @param position its number in the whole log
 * @param late whether it was written on a later day than it happened, in the practice's time zone
 * @param purpose for which it was written
 * @param confirmed the keys of the contradictions that the author was asked about and confirmed
 * @param factor with what the author had proven who it is; absent where nothing is known of it
 * @param corrects the version that this entry amends or marks as entered in error
 * @param correctedBy the versions that amend this entry or mark it as entered in error, itself
 * @param enteredInError whether it no longer counts, by itself or together with what it was written about
 * @param data what was written, word for word; absent unless requested
 */
public record HistoryEntry(
        long version,
        long position,
        String event,
        LocalDate occurredOn,
        Instant recordedAt,
        boolean late,
        Actor actor,
        @Nullable String onBehalfOf,
        PurposeOfUse purpose,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> confirmed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvenBy factor,
        @Nullable String reason,
        @Nullable UUID episodeId,
        @Nullable Long corrects,
        List<Long> correctedBy,
        boolean enteredInError,
        String sentence,
        @Schema(implementation = Object.class) @Nullable ClinicalEvent data) {

    HistoryEntry withoutData() {
        return new HistoryEntry(
                version,
                position,
                event,
                occurredOn,
                recordedAt,
                late,
                actor,
                onBehalfOf,
                purpose,
                confirmed,
                factor,
                reason,
                episodeId,
                corrects,
                correctedBy,
                enteredInError,
                sentence,
                null);
    }
}
