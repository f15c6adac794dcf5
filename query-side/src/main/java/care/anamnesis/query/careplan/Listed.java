package care.anamnesis.query.careplan;

/** Something that stands in a list and stays the same thing when its fields or its place change. */
public sealed interface Listed permits Fact, OutcomeSeries {

    /** Tells it apart from everything else in its list. */
    String key();
}
