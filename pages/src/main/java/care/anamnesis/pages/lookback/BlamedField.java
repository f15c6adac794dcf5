package care.anamnesis.pages.lookback;

import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.words.Said;
import care.anamnesis.query.words.Section;

/** A field in words, with the entry that set it and what stood there before. */
record BlamedField(String path, Section section, String subject, String label, Said value, Said before, Cause setBy) {

    /** Whether the entry goes on about the same part of the same thing, so that nobody has to read it twice. */
    public boolean goesOnFrom(BlamedField other) {
        return other.setBy.version() == setBy.version() && other.part().equals(part());
    }

    private String part() {
        var end = label.indexOf(" · ");
        return end < 0 ? "" : label.substring(0, end);
    }
}
