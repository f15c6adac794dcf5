package care.anamnesis.command;

import java.util.List;

/** One thing wrong with a request: where, as a JSON Pointer (RFC 6901), and which rule it breaks. Never the value. */
public record Violation(String pointer, String detail) {
    static List<Violation> unless(boolean holds, String pointer, String detail) {
        return holds ? List.of() : List.of(new Violation(pointer, detail));
    }
}
