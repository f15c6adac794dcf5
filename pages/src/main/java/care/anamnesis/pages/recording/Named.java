package care.anamnesis.pages.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a panel within the record, from its address.
 *
 * @param entry a version of the record
 */
record Named(
        @Nullable UUID episode,
        @Nullable UUID finding,
        @Nullable UUID goal,
        @Nullable UUID practice,
        @Nullable UUID visit,
        @Nullable UUID consent,
        @Nullable UUID request,
        @Nullable UUID hold,
        @Nullable Long entry) {}
