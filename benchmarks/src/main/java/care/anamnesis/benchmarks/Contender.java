package care.anamnesis.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** Something that many callers use at once. */
interface Contender extends AutoCloseable {
    String name();

    /** Creates the clients before anything is measured. */
    void begin(List<PracticeClient> clients, int history);

    /** The state of one caller. */
    Caller caller() throws Exception;

    default void expect(@SuppressWarnings("unused") int callers) {}

    @Override
    void close();

    /** Completes when the write is durable, or the data is read. */
    interface Caller extends AutoCloseable {
        void call(PracticeClient client) throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
