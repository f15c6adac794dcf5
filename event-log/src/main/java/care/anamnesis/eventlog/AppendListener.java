package care.anamnesis.eventlog;

import java.time.Duration;

/** Is told what the log has taken in, for the metrics of a process. */
@FunctionalInterface
public interface AppendListener {
    /**
     * @param events that one commit has stored, of one caller or of many
     * @param took until the database had stored them
     */
    void appended(int events, Duration took);
}
