package care.anamnesis.eventlog;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores, beside the log, which server it is on, what is missing in it, and what was accepted as lost. */
final class LineageKeeper {
    private static final String ENDS_ELSEWHERE = "LG003";

    private final JdbcClient database;

    LineageKeeper(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** Another server answers, and contains what was seen. Does nothing if another node has noticed more. */
    void begin(Known known, Lineage after) {
        var _ = LogReader.available(() -> database.sql("select 1 from event_log.begin_lineage(?, ?, ?)")
                .params(after.number(), known.seen().position(), known.seen().eventId())
                .query(Integer.class)
                .single());
    }

    /**
     * @param under the lineage under which it was found to be missing
     * @return whether the log is in doubt because of it: not if it exists, nor if its loss has been accepted
     */
    boolean missing(Mark mark, Lineage under) {
        return LogReader.available(() -> database.sql("select event_log.notice_missing(?, ?, ?)")
                .params(mark.position(), mark.eventId(), under.number())
                .query(Boolean.class)
                .single());
    }

    /** @throws LossNotAccepted if the log does not end where the person was shown */
    void accept(String person, String reason, Known known, long head) {
        try {
            var _ = LogReader.available(() -> database.sql("select event_log.accept_loss(?, ?, ?, ?)")
                    .params(person, reason, known.lineage().number(), head)
                    .query(Integer.class)
                    .single());
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && ENDS_ELSEWHERE.equals(cause.getSQLState())) {
                throw new LossNotAccepted("The log does not end at position " + head);
            }
            throw new LogUnavailable("The loss could not be accepted", e);
        }
    }
}
