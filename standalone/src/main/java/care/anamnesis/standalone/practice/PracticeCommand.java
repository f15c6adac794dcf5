package care.anamnesis.standalone.practice;

import care.anamnesis.events.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One command of the practice as it is sent.
 *
 * @param at when it is sent, in the practice's own time
 * @param actor who sends it
 * @param course the course of care that it belongs to, for example {@code demo-practice-3}
 * @param number the version that the record has after it
 * @param name as in the API; {@code register-client} names the client in its body
 */
public record PracticeCommand(
        Instant at, Actor actor, String course, UUID clientId, int number, String name, Map<String, Object> body) {
    /** The key with which it counts once, even if the practice is played several times. */
    public String idempotencyKey() {
        return course + "-" + number;
    }
}
