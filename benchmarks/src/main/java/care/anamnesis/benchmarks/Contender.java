package care.anamnesis.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** Something that many callers use at once. */
interface Contender extends AutoCloseable {
    String name();

    /** Makes the clients known before anything is measured. */
    void begin(List<PracticeClient> clients, int history);

    /** What one caller holds on to. */
    Caller caller() throws Exception;

    default void expect(@SuppressWarnings("unused") int callers) {}

    @Override
    void close();

    /** Answered when what was asked is durable, or read. */
    interface Caller extends AutoCloseable {
        void call(PracticeClient client) throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
