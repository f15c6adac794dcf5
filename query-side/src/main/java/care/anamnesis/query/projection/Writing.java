package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a batch at once; after a batch was refused for its content, it is written row by row, so that only the faulty
 * row is left out.
 */
final class Writing {
    private final TransactionTemplate savepoint;
    private volatile boolean carefully;

    Writing(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** @param refused takes the rows that stay behind */
    <T> void write(Collection<T> rows, Consumer<Collection<T>> writer, BiConsumer<T, RuntimeException> refused) {
        if (carefully) {
            rows.forEach(row -> writeOne(row, writer, refused));
            carefully = false;
        } else if (!rows.isEmpty()) {
            writeAll(rows, writer);
        }
    }

    private <T> void writeAll(Collection<T> rows, Consumer<Collection<T>> writer) {
        try {
            writer.accept(rows);
        } catch (RuntimeException e) {
            carefully = !Failures.ofDatabase(e);
            throw e;
        }
    }

    private <T> void writeOne(T row, Consumer<Collection<T>> writer, BiConsumer<T, RuntimeException> refused) {
        try {
            savepoint.executeWithoutResult(_ -> writer.accept(List.of(row)));
        } catch (RuntimeException e) {
            refused.accept(row, e);
        }
    }
}
