package care.anamnesis.query.words;

import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.lookback.comparison.Change.Kind;
import java.util.List;

/**
 * A field, or an item, that changed, in words.
 *
 * @param label the field within its subject
 * @param pieces before and after in one text, where both are texts of some length; none otherwise
 * @param causes the entries behind it; none where one entry is behind all lines
 */
public record Line(
        String path,
        Section section,
        String subject,
        String label,
        Kind kind,
        Said before,
        Said after,
        List<TextDifference.Piece> pieces,
        List<Cause> causes) {

    public Line because(List<Cause> entries) {
        return new Line(path, section, subject, label, kind, before, after, pieces, entries);
    }
}
