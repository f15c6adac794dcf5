package care.anamnesis.eventlog;

import java.util.List;

/** A log under test: ours, or a plain sequence as the control that shows what the tests can see. */
interface GrowingLog extends AutoCloseable {

    /** One transaction of one writer; some are rolled back. */
    void write(int writer, int number) throws Exception;

    /** The positions after one, as a reader sees them now. */
    List<Long> after(long position) throws Exception;

    @Override
    void close();
}
