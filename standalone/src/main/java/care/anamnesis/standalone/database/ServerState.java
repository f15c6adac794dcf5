package care.anamnesis.standalone.database;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of the embedded server.
 *
 * @param startedAgain how often it had to be
 * @param lastEnd when it last ended by itself
 */
record ServerState(boolean isUp, int startedAgain, Optional<Instant> lastEnd, String sentence) {
    static ServerState running(int startedAgain, Optional<Instant> lastEnd) {
        var sentence = startedAgain == 0
                ? "The embedded PostgreSQL runs."
                : "The embedded PostgreSQL runs; it had ended by itself and was started again.";
        return new ServerState(true, startedAgain, lastEnd, sentence);
    }

    static ServerState down(int startedAgain, Optional<Instant> lastEnd, String sentence) {
        return new ServerState(false, startedAgain, lastEnd, sentence);
    }
}
