package care.anamnesis.eventlog.proof;

import java.util.List;

/** Where the entries of a tree are. */
@FunctionalInterface
public interface EntrySource {
    /** Up to so many entries from this index on, counted from 0; fewer where the log ends. */
    List<byte[]> entries(long from, int count);
}
