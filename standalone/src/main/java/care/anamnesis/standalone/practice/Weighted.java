package care.anamnesis.standalone.practice;

/** One of several possibilities, with its relative frequency. */
record Weighted<T>(T value, int weight) {}
