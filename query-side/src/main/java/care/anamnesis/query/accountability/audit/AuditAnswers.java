package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.accountability.audit.AuditQuestion.Place;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.http.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about who did what, for programs and people, and notes which clients each answer shows. */
@Component
public class AuditAnswers {
    private final AuditPositions positions;
    private final AuditReport report;
    private final Cursors cursors;
    private final Shown whomItShows;

    /** @param next the cursor of the part that follows, null on the last one */
    public record Part(
            AuditQuestion question,
            List<AuditEntry> entries,
            @Nullable String next) {}

    AuditAnswers(AuditPositions positions, AuditReport report, Cursors cursors, Shown whomItShows) {
        this.positions = positions;
        this.report = report;
        this.cursors = cursors;
        this.whomItShows = whomItShows;
    }

    /**
     * @param sort the field to sort by, by its name in answers
     * @param position that the answer must include, null for everything in the log
     */
    public AuditQuestion question(AuditFilter filter, String sort, AuditQuestion.Order order, @Nullable Long position) {
        filter.check();
        var column =
                AuditColumn.titled(sort).orElseThrow(() -> Refusals.badRequest("The value of sort cannot be used."));
        return new AuditQuestion(filter, column, order, positions.reached(position));
    }

    /** @param after the cursor that came with the part before, null for the first one */
    public Part part(ReadScope scope, AuditQuestion asked, @Nullable String after, int limit) {
        var place = cursors.readIfGiven(asked.atAnyTime(), after, Place.class);
        var question = place == null ? asked : asked.asOf(place.upTo());
        var found = report.entries(scope, question, place == null ? null : place.last(), limit + 1);
        var shown = found.stream().limit(limit).toList();
        whomItShows.clients(AuditEntry.clients(shown));
        var next = found.size() > limit
                ? cursors.of(
                        asked.atAnyTime(),
                        new Place(question.upTo(), shown.getLast().position()))
                : null;
        return new Part(question, shown, next);
    }

    /**
     * @throws org.springframework.web.ErrorResponseException if the whole report is too long for a file of this form
     */
    List<AuditEntry> whole(ReadScope scope, AuditQuestion question, AuditFile.Form form) {
        var found = report.entries(scope, question, null, form.most() + 1);
        if (found.size() > form.most()) {
            throw Refusals.badRequest(
                    "The report holds more than " + form.most() + " entries: ask for less, or page by page.");
        }
        whomItShows.clients(AuditEntry.clients(found));
        return found;
    }
}
