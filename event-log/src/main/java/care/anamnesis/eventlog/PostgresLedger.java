package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Judgement.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/**
 * Appends a batch with one call of a function, which is a transaction of its own: no lock is held across a round trip,
 * so a process that stops in the middle blocks nobody else.
 */
final class PostgresLedger implements BatchCommit<Append, Judgement> {
    private static final String APPEND = """
            select outcome, first_position
            from event_log.append(?, ?, ?, ?, ?,  ?, ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,  ?, ?)
            """;

    private static final String LACKING = "LG001";
    private static final String CLOCK_IS_OFF = "LG002";

    private final DataSource dataSource;
    private final Clock clock;
    private final Witness witness;

    PostgresLedger(DataSource dataSource, Clock clock, Witness witness) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.witness = witness;
    }

    @Override
    public List<Optional<Judgement>> commit(List<Append> batch) {
        witness.requireCertain();
        var known = witness.seen();
        try {
            var judgements = batch.size() == 1 && SingleAppend.fits(batch.getFirst())
                    ? commitOne(batch.getFirst(), known)
                    : commitAll(batch, known);
            saw(batch, judgements);
            return judgements;
        } catch (LogInDoubt e) {
            witness.doubts(e);
            throw e;
        }
    }

    private void saw(List<Append> batch, List<Optional<Judgement>> judgements) {
        for (int i = 0; i < batch.size(); i++) {
            var events = batch.get(i).events();
            judgements
                    .get(i)
                    .filter(judgement -> judgement.outcome() == Outcome.ACCEPTED)
                    .map(judgement -> new Mark(
                            judgement.firstPosition() + events.size() - 1,
                            events.getLast().eventId()))
                    .ifPresent(witness::saw);
        }
    }

    private List<Optional<Judgement>> commitOne(Append append, Mark known) {
        var single = new SingleAppend(append, BatchParameters.microseconds(clock.instant()), known);
        return commit(SingleAppend.CALL, single::bindTo, PostgresLedger::singleJudgement);
    }

    private List<Optional<Judgement>> commitAll(List<Append> batch, Mark known) {
        return commit(APPEND, new BatchParameters(batch, clock, known)::bindTo, PostgresLedger::judgements);
    }

    private List<Optional<Judgement>> commit(String call, Parameters parameters, Answer answer) {
        try (var connection = connect()) {
            return append(connection, call, parameters, answer);
        } catch (SQLException e) {
            throw new LogUnavailable("The line was lost, and nobody knows whether the command was stored", e);
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new LogUnavailable("The database is away, and nothing was stored", e);
        }
    }

    private static List<Optional<Judgement>> append(
            Connection connection, String call, Parameters parameters, Answer answer) throws SQLException {
        try (var statement = connection.prepareStatement(call)) {
            parameters.bindTo(statement);
            try (var rows = statement.executeQuery()) {
                var judgements = answer.read(rows);
                if (statement.getWarnings() != null) {
                    throw new LogUnavailable("The commit came with a warning", statement.getWarnings());
                }
                return judgements;
            }
        } catch (SQLException e) {
            if (LACKING.equals(e.getSQLState())) {
                throw new LogInDoubt(LogInDoubt.Why.LOST, missing(e), e);
            }
            if (CLOCK_IS_OFF.equals(e.getSQLState())) {
                throw new ClockIsOff("The clock of this node differs from the database's, and nothing was stored", e);
            }
            if (nothingWasStored(e)) {
                throw new BatchRefused(e);
            }
            throw e;
        }
    }

    private static List<Optional<Judgement>> singleJudgement(ResultSet rows) throws SQLException {
        rows.next();
        return List.of(Optional.of(SingleAppend.judgement(rows.getLong(1))));
    }

    private static List<Optional<Judgement>> judgements(ResultSet rows) throws SQLException {
        var judgements = new ArrayList<Optional<Judgement>>();
        while (rows.next()) {
            judgements.add(judgement(rows.getString(1), rows.getLong(2)));
        }
        return judgements;
    }

    private static Optional<Judgement> judgement(String outcome, long firstPosition) {
        return outcome.equals("deferred")
                ? Optional.empty()
                : Optional.of(new Judgement(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), firstPosition));
    }

    /** The position that the log lacks. */
    private static long missing(SQLException lacking) {
        var message = lacking instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        var position = message == null ? null : message.getDetail();
        return position == null ? 0 : Long.parseLong(position);
    }

    /** Data exceptions, violated constraints, exceeded sizes: the server has rolled back, and an event is at fault. */
    private static boolean nothingWasStored(SQLException e) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private interface Parameters {
        void bindTo(PreparedStatement statement) throws SQLException;
    }

    private interface Answer {
        List<Optional<Judgement>> read(ResultSet rows) throws SQLException;
    }
}
