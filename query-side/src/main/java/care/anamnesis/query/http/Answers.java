package care.anamnesis.query.http;

import org.springframework.http.ResponseEntity;

/** Headers of every answer about records. */
public final class Answers {
    /** In a question: the log position that the answer must include. In an answer: the one that it includes. */
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
