package care.anamnesis.query.lookback.history;

import care.anamnesis.events.ClinicalEvent;
import java.util.UUID;

/** Names and sentences of earlier entries, for reference by later ones. */
interface Subjects {

    /** The entry that is being told gives a name to what it creates. */
    void name(UUID id, String name);

    /** The name that an earlier entry of this kind has given. */
    String nameOf(Class<? extends ClinicalEvent> namedBy, UUID id, String otherwise);

    /** What was written with a version; the first one is 1. */
    String sentenceOf(long version);
}
