package care.anamnesis.command.intake;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a command did to the record.
 *
 * @param version the record's version after it; the ETag
 * @param position the log position after it; a query that is given it answers with this command included
 * @param recordedAt when it was written, by the log's clock
 * @param ids the ids of what it created, by the name of their field
 * @param outcome how the request came to this answer
 */
record CommandAnswer(
        UUID clientId,
        long version,
        long position,
        Instant recordedAt,
        @JsonAnyGetter Map<String, UUID> ids,
        @JsonIgnore Outcome outcome) {
    enum Outcome {
        RECORDED,
        /** The first answer again: the same request was answered before under the same key. */
        REPLAYED,
        /** The record already held exactly what the command asks for. */
        UNCHANGED
    }
}
