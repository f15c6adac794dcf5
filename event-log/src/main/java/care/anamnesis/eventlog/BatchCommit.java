package care.anamnesis.eventlog;

import java.util.List;
import java.util.Optional;

/** Stores a batch in one transaction. */
@FunctionalInterface
interface BatchCommit<C, A> {

    /**
     * Answers each request, in order; an empty answer moves the request to a later batch.
     *
     * @throws BatchRefused if a request is at fault and nothing of the batch was stored
     */
    List<Optional<A>> commit(List<C> batch);
}
