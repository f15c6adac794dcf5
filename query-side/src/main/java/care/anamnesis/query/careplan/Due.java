package care.anamnesis.query.careplan;

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
        String detail) {

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
            LocalDate dueOn,
            LocalDate today,
            What what,
            @Nullable UUID episodeId,
            @Nullable UUID about,
            String detail) {
        return new Due(what, episodeId, about, dueOn, today.isAfter(dueOn), detail);
    }
}
