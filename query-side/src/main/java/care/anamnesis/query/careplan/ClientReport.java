package care.anamnesis.query.careplan;

import care.anamnesis.query.record.Entry;

/** What the client said, verbatim. */
public record ClientReport(String statement, Entry entry) implements Fact {}
