package care.anamnesis.standalone.refusal;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything that the service writes into its own log while this is open, failures with the messages of all causes. */
final class ServiceLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    static ServiceLog open() {
        var log = new ServiceLog();
        log.setContext(ROOT.getLoggerContext());
        log.start();
        ROOT.addAppender(log);
        return log;
    }

    List<String> lines() {
        return new ArrayList<>(lines);
    }

    boolean hasLine(Predicate<String> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    void clear() {
        lines.clear();
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + words(event.getThrowableProxy()));
    }

    private static String words(@Nullable IThrowableProxy failure) {
        return failure == null
                ? ""
                : " " + failure.getClassName() + " " + failure.getMessage() + words(failure.getCause());
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        stop();
    }
}
