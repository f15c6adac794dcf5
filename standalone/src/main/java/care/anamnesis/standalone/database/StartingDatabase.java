package care.anamnesis.standalone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The embedded database while it starts on a thread of its own; a data source is not used before it has started. */
final class StartingDatabase implements BeanPostProcessor, AutoCloseable {
    private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();

    static StartingDatabase in(Path directory, EmbeddedDatabase.Access access) {
        var starting = new StartingDatabase();
        Thread.ofPlatform().name("embedded-postgresql").daemon().start(() -> starting.start(directory, access));
        return starting;
    }

    private void start(Path directory, EmbeddedDatabase.Access access) {
        try {
            database.complete(EmbeddedDatabase.start(directory, access, ServerWatch.Limits.OURS));
        } catch (RuntimeException | Error e) {
            database.completeExceptionally(e);
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource) {
            started();
        }
        return bean;
    }

    ServerState state() {
        return started().state();
    }

    @Override
    public void close() throws IOException {
        try {
            database.join().close();
        } catch (CompletionException _) {
            // It never started, and the caller got the reason.
        }
    }

    private EmbeddedDatabase started() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
