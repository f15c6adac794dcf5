package care.anamnesis.query.http;

import org.springframework.http.ResponseEntity;

/** What every answer about records carries. */
public final class Answers {
    /** In a question: the position in the log that the answer must hold. In an answer: the one that it does hold. */
    public static final String POSITION = "Anamnesis-Position";

    private Answers() {}

    public static <T> ResponseEntity<T> list(T body, long position) {
        return ResponseEntity.ok().header(POSITION, Long.toString(position)).body(body);
    }

    public static <T> ResponseEntity<T> record(T body, long version, long position) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header(POSITION, Long.toString(position))
                .body(body);
    }
}
