package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.accountability.paper.Printout;
import care.anamnesis.query.accountability.paper.Sheet;
import care.anamnesis.query.words.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report on paper: what was asked, by whom and when, then one line for each entry. */
record AuditPdf(AuditQuestion question, List<AuditEntry> entries, Actor reader, Instant at, Texts texts) {

    Printout printout() {
        var title = texts.text("paper.audit");
        return new Printout(title, title, at, List.of(new Sheet("audit/report", facts())));
    }

    private Map<String, Object> facts() {
        return Map.of(
                "entries", entries,
                "filters", question.filter().given(),
                "sort", question.sort().title(),
                "order", texts.text("paper.audit.order." + question.order()),
                "upTo", question.upTo(),
                "reader", reader,
                "at", texts.inUtc(at),
                "roles", roles());
    }

    /** What the roles are called, by their codes. */
    private Map<String, String> roles() {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, texts::constant));
    }
}
