package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Factor;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.query.accountability.audit.AuditColumn;
import care.anamnesis.query.accountability.audit.AuditFilter;
import care.anamnesis.query.accountability.audit.AuditQuestion;
import care.anamnesis.query.http.Address;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the report on its page, as it stands in the page's address.
 *
 * @param on the last day of a period that is named relative to it; today where absent
 * @param what a topic, or one kind of event
 * @param about the person of the practice whom an entry concerns
 * @param upTo what was written later is not in the report; absent for all that is in the log
 * @param show how many entries at once
 */
record AuditSearch(
        AuditPeriod.@Nullable Preset period,

        @Nullable LocalDate since,

        @Nullable LocalDate until,

        @Nullable LocalDate on,
        @Nullable String what,
        @Nullable String person,
        @Nullable UUID client,
        @Nullable Role role,
        @Nullable AccessAction access,
        @Nullable String reason,
        @Nullable String action,
        @Nullable PurposeOfUse purpose,

        @Nullable LocalDate occurredFrom,

        @Nullable LocalDate occurredTo,
        @Nullable String question,
        @Nullable String source,
        @Nullable String personName,
        @Nullable String onBehalfOf,
        @Nullable UUID episode,
        @Nullable @Min(1) Long version,
        @Nullable String correlation,
        @Nullable UUID about,
        Factor.@Nullable Kind factor,
        @Nullable String sort,
        AuditQuestion.@Nullable Order order,
        @Nullable @PositiveOrZero Long upTo,
        @Nullable @Min(1) @Max(500) Integer show) {
    static final String PATH = "/audit";

    private static final int PAGE = 50;
    private static final Set<String> ABOUT_THE_VIEW = Set.of("sort", "order", "upTo", "show");
    private static final Set<String> IN_THE_FIRST_ROW = Set.of("what", "person", "client");
    private static final Set<String> ABOUT_THE_PERIOD = Set.of("period", "since", "until", "on");

    public AuditPeriod.Preset preset() {
        if (period != null) {
            return period;
        }
        return since == null && until == null ? AuditPeriod.Preset.MONTH : AuditPeriod.Preset.BETWEEN;
    }

    AuditPeriod days(LocalDate today) {
        return AuditPeriod.of(preset(), since, until, Objects.requireNonNullElse(on, today));
    }

    String sorting() {
        return Objects.requireNonNullElse(sort, AuditColumn.RECORDED_AT.title());
    }

    AuditQuestion.Order ordering() {
        return Objects.requireNonNullElse(order, AuditQuestion.Order.DESCENDING);
    }

    int shown() {
        return Objects.requireNonNullElse(show, PAGE);
    }

    static int page() {
        return PAGE;
    }

    AuditFilter filter(LocalDate today, ZoneId zone) {
        var days = days(today);
        var topic = what == null ? null : AuditTopic.named(what).orElse(null);
        var kinds = topic == null ? (what == null ? null : Set.of(what)) : topic.kinds();
        return new AuditFilter(
                days.from(zone),
                days.to(zone),
                occurredFrom,
                occurredTo,
                person,
                personName,
                role,
                onBehalfOf,
                client,
                topic == AuditTopic.LATE ? null : kinds,
                topic == AuditTopic.LATE ? Boolean.TRUE : null,
                action,
                access,
                question,
                reason,
                null,
                episode,
                version,
                purpose,
                source,
                correlation,
                about,
                factor);
    }

    /** Without what is so anyway. */
    Address address() {
        var address = Address.of(PATH, this);
        var plain = sorting().equals(AuditColumn.RECORDED_AT.title()) ? address.without("sort") : address;
        return ordering() == AuditQuestion.Order.DESCENDING ? plain.without("order") : plain;
    }

    /** The same report as it is now, from its beginning. */
    Address afresh() {
        return address().without("upTo").without("on").without("show");
    }

    /** Of what is shown, whenever somebody opens it. */
    Address lasting(LocalDate today, long shownUpTo) {
        var days = preset() == AuditPeriod.Preset.BETWEEN || preset() == AuditPeriod.Preset.ALL
                ? address()
                : address().with("on", Objects.requireNonNullElse(on, today));
        return days.with("upTo", shownUpTo);
    }

    /** What narrows the report beside the period, by name. */
    public Map<String, String> narrowing() {
        var narrowing = new LinkedHashMap<>(address().given());
        narrowing.keySet().removeAll(ABOUT_THE_VIEW);
        narrowing.keySet().removeAll(ABOUT_THE_PERIOD);
        return narrowing;
    }

    /** Beside what stands in the first row of the page's filters. */
    public boolean narrowsFurther() {
        return narrowing().keySet().stream().anyMatch(name -> !IN_THE_FIRST_ROW.contains(name));
    }
}
