package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;

import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** Our log; every fifth write conflicts, and so its transaction stores nothing. */
record OurLog(TestLog log) implements GrowingLog {
    static OurLog fresh() {
        return new OurLog(TestLog.on(TestDatabase.fresh()));
    }

    @Override
    public void write(int writer, int number) {
        var stream = "writer " + writer + " client " + number;
        Answer.to(log.engine, note(stream, 0, "one"), note(stream, 1, "two"));
        if (number % 5 == 0) {
            Answer.to(log.engine, note(stream, 1, "stale"));
        }
    }

    @Override
    public List<Long> after(long position) {
        return log.engine
                .readEvents(position == 0 ? null : new GlobalSequenceTrackingToken(position), false)
                .map(event -> PostgresEventStorageEngine.position(event.trackingToken()))
                .toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
