package care.anamnesis.query.accountability.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What looking at an export found.
 *
 * @param record the JSON as it is, absent if it cannot be read
 * @param findings everything that is not as it was written; empty if all is
 */
public record Verification(@Nullable JsonNode record, List<Alteration> findings) {

    public boolean holds() {
        return findings.isEmpty();
    }

    /** The first entry that was changed, removed, inserted or moved. */
    public Optional<Long> firstBadEntry() {
        return findings.stream()
                .map(Alteration::entry)
                .filter(Objects::nonNull)
                .map(Long.class::cast)
                .min(Long::compare);
    }
}
