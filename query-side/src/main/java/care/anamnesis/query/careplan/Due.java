package care.anamnesis.query.careplan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document to be written, signed or answered, and its due date.
 *
 * @param about the visit, plan, goal or request
 * @param dueOn the last day on which it is in time; absent if that day depends on future visits
 */
public record Due(
        What what,
        @Nullable UUID episodeId,
        @Nullable UUID about,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Schema(implementation = String.class) Detail detail) {

    public enum What {
        CERTIFICATION,
        RECERTIFICATION,
        /** Days between two certified intervals without a certification. */
        CERTIFICATION_GAP,
        VERBAL_ORDER_SIGNATURE,
        PROGRESS_REPORT,
        VISIT_SIGNATURE,
        AMENDMENT_REQUEST,
        /** A goal is to be assessed, met or set anew on its day. */
        GOAL
    }

    /** The words are in the message files. */
    public enum Why {
        AWAITS_ANSWER,
        AWAITS_ANSWER_EXTENDED,
        TREATED_WITHOUT_PLAN,
        NOT_CERTIFIED,
        NOT_CERTIFIED_BETWEEN,
        LONG_TERM_GOALS_CHANGED,
        CERTIFIED_INTERVAL_ENDS,
        ORDER_NOT_SIGNED,
        TREATMENT_DAYS_SINCE_BEGINNING,
        TREATMENT_DAYS_SINCE_REPORT,
        NOTE_NOT_SIGNED,
        GOAL_DAY
    }

    /**
     * Why it is due. Programs and people read a sentence, in the reader's language.
     *
     * @param days of treatment since the last report
     * @param every so many of them a report is due
     * @param from the first day without a certification
     * @param until the last day without a certification
     */
    public record Detail(
            Why why,
            @Nullable Integer days,
            @Nullable Integer every,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public static Detail of(Why why) {
            return new Detail(why, null, null, null, null);
        }

        static Detail treated(Why why, int days, int every) {
            return new Detail(why, days, every, null, null);
        }

        static Detail notCertified(Window gap) {
            return new Detail(Why.NOT_CERTIFIED_BETWEEN, null, null, gap.from(), gap.until());
        }
    }

    private static final Comparator<Due> SOONEST =
            Comparator.comparing(Due::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The soonest first, then by kind. */
    static List<Due> of(CarePlan plan, LocalDate day, Deadlines deadlines) {
        var ofEpisodes = plan.episodes().stream()
                .flatMap(episode -> Stream.of(
                                CertificationClock.due(episode, day, deadlines),
                                ProgressReportClock.due(episode, day, deadlines),
                                SignatureClock.due(episode, day, deadlines),
                                GoalClock.due(episode, day))
                        .flatMap(List::stream));
        return Stream.concat(ofEpisodes, AmendmentClock.due(plan.amendmentRequests(), day))
                .sorted(SOONEST.thenComparing(Due::what))
                .toList();
    }

    static Due by(
            LocalDate dueOn, LocalDate today, What what, @Nullable UUID episodeId, @Nullable UUID about, Why why) {
        return by(dueOn, today, what, episodeId, about, Detail.of(why));
    }

    static Due by(
            LocalDate dueOn,
            LocalDate today,
            What what,
            @Nullable UUID episodeId,
            @Nullable UUID about,
            Detail detail) {
        return new Due(what, episodeId, about, dueOn, today.isAfter(dueOn), detail);
    }
}
