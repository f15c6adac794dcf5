package care.anamnesis.standalone.practice;

/** One of several possibilities, and how often it comes about compared with the others. */
record Weighted<T>(T value, int weight) {}
