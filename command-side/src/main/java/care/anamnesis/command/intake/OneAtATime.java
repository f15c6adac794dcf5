package care.anamnesis.command.intake;

import care.anamnesis.eventlog.LogUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Commands to the records of people, one after another over all nodes: what one has written, the next one sees. Two
 * privacy officers who deactivate each other at once would leave none.
 */
@Component
final class OneAtATime {
    private static final long LOCK = 0x616e616d6e6573L;

    private final DataSource database;
    private final ReentrantLock onThisNode = new ReentrantLock(true); // so that those who wait take one connection only

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /** @throws LogUnavailable if the database does not answer */
    void run(Runnable command) {
        onThisNode.lock();
        try (var connection = database.getConnection()) {
            onAllNodes(connection, command);
        } catch (SQLException e) {
            throw new LogUnavailable("The database did not answer", e);
        } finally {
            onThisNode.unlock();
        }
    }

    /** The lock ends with its transaction, also when this node dies. */
    private static void onAllNodes(Connection connection, Runnable command) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            command.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
