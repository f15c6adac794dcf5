package care.anamnesis.query.history;

import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a client's record, told in a sentence.
 *
 * @param version its number in the client's record, counted from 1
 * @param position its number in the whole log
 * @param late whether it was written on a later day than it happened, in the practice's time zone
 * @param data what was written, word for word
 */
record HistoryEntry(
        long version,
        long position,
        String event,
        LocalDate occurredOn,
        Instant recordedAt,
        boolean late,
        Actor actor,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable UUID episodeId,
        String sentence,
        ClinicalEvent data) {}
