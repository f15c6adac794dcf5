package care.anamnesis.query.caseload;

import care.anamnesis.query.answer.Cursor;
import care.anamnesis.query.answer.Refusals;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a page of clients ended: at a client as she was listed then. Her record gives again by what she was sorted, so
 * that a cursor holds no word of her, and a new name or day moves nobody over the end of the page.
 */
record ListPlace(UUID clientId, long version, LocalDate day) {
    private static final Pattern FORM = Pattern.compile(
            "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})_(\\d{1,7})_(\\d{1,12}-\\p{XDigit}{16})");

    private record Asked(CaseloadQuestion question, UUID clientId, long version) {}

    String cursor(CaseloadQuestion question) {
        return clientId + "_" + version + "_" + Cursor.of(new Asked(question, clientId, version), day.toEpochDay());
    }

    static ListPlace read(CaseloadQuestion question, String cursor) {
        var parts = FORM.matcher(cursor);
        if (!parts.matches()) {
            throw Refusals.badRequest("The value of after does not come from an earlier page of this question.");
        }
        var clientId = UUID.fromString(parts.group(1));
        var version = Long.parseLong(parts.group(2));
        var day = Cursor.read(new Asked(question, clientId, version), parts.group(3));
        return new ListPlace(clientId, version, LocalDate.ofEpochDay(day));
    }
}
