package care.anamnesis.standalone.practice;

/** A number around a mean that is never out of bounds. */
record Spread(double mean, double deviation, int least, int most) {}
