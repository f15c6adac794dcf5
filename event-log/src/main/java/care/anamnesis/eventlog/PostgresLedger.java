package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Judgement.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Appends a batch with one call of one function, which is a transaction of its own: no lock is ever held across a round
 * trip, so that a process that stops in the middle stops nobody else.
 */
final class PostgresLedger implements BatchCommit<Append, Judgement> {
    private static final String APPEND = """
            select outcome, first_position
            from event_log.append(?, ?, ?, ?, ?,  ?, ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Clock clock;

    PostgresLedger(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public List<Optional<Judgement>> commit(List<Append> batch) {
        var parameters = new BatchParameters(batch, clock);
        try (var connection = connect()) {
            return append(connection, parameters);
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

    private static List<Optional<Judgement>> append(Connection connection, BatchParameters parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            parameters.bindTo(statement);
            try (var rows = statement.executeQuery()) {
                var judgements = judgements(rows);
                if (statement.getWarnings() != null) {
                    throw new LogUnavailable("The commit came with a warning", statement.getWarnings());
                }
                return judgements;
            }
        } catch (SQLException e) {
            if (nothingWasStored(e)) {
                throw new BatchRefused(e);
            }
            throw e;
        }
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

    /** Data exceptions, violated constraints, exceeded sizes: the server has rolled back, and an event is at fault. */
    private static boolean nothingWasStored(SQLException e) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
