package care.anamnesis.command.intake;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a command on the record.
 *
 * @param clientId whose record it is, if it is a client's
 * @param personId whose record it is, if it is of a person of the practice
 * @param version the record's version after it; the ETag
 * @param position the log position after it; a query with it includes this command
 * @param recordedAt when it was written, by the log's clock
 * @param ids the ids of what it created, by the name of their field
 * @param outcome how this answer came about
 */
record CommandAnswer(
        @JsonInclude(Include.NON_NULL) @Nullable UUID clientId,
        @JsonInclude(Include.NON_NULL) @Nullable UUID personId,
        long version,
        long position,
        Instant recordedAt,
        @JsonAnyGetter Map<String, UUID> ids,
        @JsonIgnore Outcome outcome) {
    enum Outcome {
        RECORDED,
        /** The first answer again: the same request under the same key was already answered. */
        REPLAYED,
        /** The record already has exactly what the command asks for. */
        UNCHANGED
    }

    /** Where the subject of the record is found. */
    String location() {
        return clientId == null ? "/api/people/" + personId : "/api/clients/" + clientId;
    }
}
