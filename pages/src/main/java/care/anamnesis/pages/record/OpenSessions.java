package care.anamnesis.pages.record;

import java.util.Collection;
import java.util.Set;

/** Knows sessions that end without a word to this process, because another one ends them or because they are rows. */
public interface OpenSessions {
    /** Those of them that have not ended. */
    Set<String> among(Collection<String> sessions);
}
