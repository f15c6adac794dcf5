package care.anamnesis.command;

/** One thing wrong with a request: where, as a JSON Pointer (RFC 6901), and which rule it breaks. Never the value. */
public record Violation(String pointer, String detail) {}
