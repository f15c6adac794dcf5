package care.anamnesis.eventlog;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The outcome of an append, so that outcomes of a race can be counted. */
enum Answer {
    STORED,
    STALE,
    ALREADY_ANSWERED,
    KEY_REUSED,
    UNAVAILABLE;

    static Answer to(EventStorageEngine engine, EventMessage<?>... events) {
        try {
            engine.appendEvents(events);
            return STORED;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return STALE;
        } catch (CommandAlreadyAnswered e) {
            return ALREADY_ANSWERED;
        } catch (IdempotencyKeyReused e) {
            return KEY_REUSED;
        } catch (LogUnavailable e) {
            return UNAVAILABLE;
        }
    }
}
