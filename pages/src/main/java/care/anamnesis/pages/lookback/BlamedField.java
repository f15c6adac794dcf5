package care.anamnesis.pages.lookback;

import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.words.Said;
import care.anamnesis.query.words.Section;

/** A field in words, with the entry that set it and its previous value. */
record BlamedField(String path, Section section, String subject, String label, Said value, Said before, Cause setBy) {

    /** Whether the entry is about the same part of the same item, so that it need not be repeated. */
    public boolean goesOnFrom(BlamedField other) {
        return other.setBy.version() == setBy.version() && other.part().equals(part());
    }

    private String part() {
        var end = label.indexOf(" · ");
        return end < 0 ? "" : label.substring(0, end);
    }
}
