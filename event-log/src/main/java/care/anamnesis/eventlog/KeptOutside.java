package care.anamnesis.eventlog;

import java.util.Optional;

/** What was kept of the log outside its database, and whether the log still extends it. */
@FunctionalInterface
public interface KeptOutside {
    /** Where nothing is kept outside. */
    KeptOutside NOTHING = _ -> Optional.empty();

    /**
     * Why nothing may be written.
     *
     * @param server that answers; another one than before is checked before anything is written on it
     * @throws LogUnavailable if the database does not answer
     */
    Optional<LogInDoubt> doubt(String server);
}
