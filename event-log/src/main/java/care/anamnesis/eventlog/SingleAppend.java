package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Judgement.Outcome;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One command with one event, as its function takes it: without arrays, and so much cheaper than a batch of one. */
record SingleAppend(Append append, long microseconds, Mark known) {
    static final String CALL = "select event_log.append_one(?, ?, ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?,  ?, ?)";

    private static final int STALE = -1;
    private static final int ANSWERED = -2;
    private static final int REUSED = -3;

    static boolean fits(Append append) {
        return append.events().size() == 1;
    }

    void bindTo(PreparedStatement statement) throws SQLException {
        var key = append.key();
        statement.setString(1, key.map(CommandKey::actorId).orElse(null));
        statement.setString(2, key.map(CommandKey::idempotencyKey).orElse(null));
        statement.setString(3, key.map(CommandKey::requestHash).orElse(null));
        var event = append.events().getFirst();
        statement.setLong(4, event.version() - 1);
        statement.setString(5, event.streamId());
        statement.setLong(6, event.version());
        statement.setString(7, event.payload().getType().getName());
        statement.setString(8, event.payload().getType().getRevision());
        statement.setLong(9, microseconds);
        statement.setString(10, event.eventId());
        statement.setBytes(11, event.payload().getData());
        statement.setBytes(12, event.metadata().getData());
        statement.setLong(13, known.position());
        statement.setString(14, known.eventId());
    }

    static Judgement judgement(long answer) {
        return switch (Math.toIntExact(Math.min(answer, 1))) {
            case STALE -> new Judgement(Outcome.STALE, 0);
            case ANSWERED -> new Judgement(Outcome.ANSWERED, 0);
            case REUSED -> new Judgement(Outcome.REUSED, 0);
            case 1 -> new Judgement(Outcome.ACCEPTED, answer);
            default -> throw new IllegalStateException("The log answered " + answer);
        };
    }
}
