package care.anamnesis.query.careplan;

import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;

/** What the client said, verbatim. */
public record ClientReport(String statement, Entry entry) implements Fact {}
