package care.anamnesis.pages.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.Factor;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.pages.Rendered;
import care.anamnesis.pages.record.Allowed;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.accountability.audit.AuditAnswers;
import care.anamnesis.query.accountability.audit.AuditColumn;
import care.anamnesis.query.accountability.audit.AuditEntry;
import care.anamnesis.query.accountability.audit.AuditFilter;
import care.anamnesis.query.accountability.audit.AuditQuestion;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.lookback.history.ProvenBy;
import care.anamnesis.query.words.PseudoLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** No word of these pages stands in a template or in the code: files of messages in another language translate all of it. */
class TranslatablePagesTest {
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile(" (?:aria-label|title|data-label|placeholder|alt)=\"([^\"]*)\"");
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final UUID CLIENT = new UUID(0, 1);

    private final Rendered pages = new Rendered(new PseudoLanguage("messages", "pages"));

    @Test
    void every_word_in_the_list_of_what_is_due_is_of_a_message() {
        var course = Course.from(START).goal(START).plan(START, START.plusDays(89), FoundingStory.WEEKLY);
        course.visit(Course.EPISODE, FoundingStory.id(60), START, Attendance.ATTENDED);
        course.certified(CertificationMethod.VERBAL_ORDER, START, START.plusDays(60));
        var day = START.plusDays(80);
        var plan = CarePlan.of(FoundingStory.recorded(course.events())).seenOn(day);

        assertThat(plan.due())
                .extracting(Due::what)
                .contains(Due.What.RECERTIFICATION, Due.What.PROGRESS_REPORT, Due.What.VISIT_SIGNATURE);
        var model = new HashMap<String, Object>(Map.of("plan", plan, "day", day, "allowed", Allowed.NOTHING));
        model.put("episode", plan.episodes().getFirst());
        model.put("recording", false);
        assertTranslated(pages.of("client/sections", "dues", Locale.UK, model));
    }

    @Test
    void every_word_in_the_rows_of_the_audit_is_of_a_message_or_a_name() {
        var question = new AuditQuestion(
                new AuditFilter(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null),
                AuditColumn.RECORDED_AT,
                AuditQuestion.Order.DESCENDING,
                9);
        var entries = List.of(
                entry("RecordAccessed", "READ", "/api/clients/{clientId}/history", null, null),
                entry("RecordAccessed", "LIST", "/clients/{clientId}/panels/set-goal", null, null),
                entry("AccessRefused", null, "/sign-in", RefusalReason.SIGN_IN_FAILED, 3),
                entry("SignedIn", null, null, null, null),
                entry("GoalSet", null, null, null, null),
                entry("PersonDeactivated", null, null, null, null));
        var address = new Address("/audit", Map.of());
        var rows = new AuditModel.Rows(
                new AuditSearch(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null),
                new AuditAnswers.Part(question, entries, null),
                Map.of(CLIENT, "⟦Robin⟧"),
                ZoneOffset.UTC,
                "recordedAt",
                AuditQuestion.Order.DESCENDING,
                address,
                false,
                0,
                address,
                address,
                "/audit");

        assertTranslated(pages.of("audit/list", "rows", Locale.UK, rows.asPage().getModel()));
    }

    @Test
    void a_word_that_stands_in_a_template_is_found() {
        assertThat(shown("<p title=\"Close\">⟦Due⟧ <b>now</b></p><code>GoalSet</code>"))
                .flatExtracting(PseudoLanguage::untranslated)
                .containsExactly("now", "Close");
    }

    private static void assertTranslated(String html) {
        assertThat(html).contains("⟦");
        assertThat(shown(html)).flatExtracting(PseudoLanguage::untranslated).isEmpty();
    }

    /** What people read or hear, without codes and instants for programs. */
    private static List<String> shown(String html) {
        var people =
                html.replaceAll("(?s)<code[^>]*>.*?</code>", " ").replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", " ");
        var attributes = SHOWN_ATTRIBUTE.matcher(people).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(people.replaceAll("(?s)<[^>]*>", " ")), attributes)
                .map(HtmlUtils::htmlUnescape)
                .toList();
    }

    private static AuditEntry entry(
            String kind,
            @Nullable String access,
            @Nullable String question,
            @Nullable RefusalReason reason,
            @Nullable Integer times) {
        return new AuditEntry(
                9,
                Instant.parse("2025-03-04T12:00:00Z"),
                START,
                null,
                "⟦Hannah⟧",
                "THERAPIST",
                null,
                List.of(CLIENT, new UUID(0, 2), new UUID(0, 3), new UUID(0, 4)),
                kind.startsWith("Person") ? new UUID(0, 5) : null,
                kind.startsWith("Person") ? "⟦Leonie⟧" : null,
                kind,
                "access",
                access,
                question,
                reason == null ? null : reason.name(),
                times,
                null,
                kind.equals("GoalSet") ? 3L : null,
                "TREAT",
                "api",
                "request",
                kind.equals("GoalSet") ? new ProvenBy(Factor.Kind.PASSKEY, 130) : null,
                null,
                "");
    }
}
