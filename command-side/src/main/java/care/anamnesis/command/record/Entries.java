package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.events.ClinicalEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of one kind in a record, by the id from the command that created them. */
final class Entries<E extends ClinicalEvent> {
    private final String idField;
    private final Map<UUID, E> created = new HashMap<>();
    private final Map<UUID, LocalDate> closed = new HashMap<>();

    Entries(String idField) {
        this.idField = idField;
    }

    /** Records an entry once: the same again changes nothing, the same id for another is refused. */
    void create(UUID id, E event) {
        if (!holds(id, event)) {
            apply(event);
        }
    }

    /**
     * Whether this very entry has been recorded.
     *
     * @throws RuleViolation if its id names another entry
     */
    boolean holds(UUID id, E event) {
        var earlier = created.get(id);
        if (earlier != null && !earlier.equals(event)) {
            throw new RuleViolation("The " + idField + " already names another entry of this record.");
        }
        return earlier != null;
    }

    void created(UUID id, E event) {
        created.put(id, event);
    }

    void closed(UUID id, LocalDate day) {
        closed.putIfAbsent(id, day);
    }

    /**
     * The entry with this id as it was created, whether or not it has been closed.
     *
     * @throws UnknownEntry if this record has none
     */
    E known(UUID id) {
        var entry = created.get(id);
        if (entry == null) {
            throw new UnknownEntry(idField);
        }
        return entry;
    }

    /**
     * The entry with this id as it was created.
     *
     * @throws UnknownEntry if this record has none
     * @throws RuleViolation if it has been closed
     */
    E active(UUID id) {
        return activeOn(id, LocalDate.MAX);
    }

    /**
     * The entry with this id as it was created. What happened until the day on which it was closed may be written late.
     *
     * @throws UnknownEntry if this record has none
     * @throws RuleViolation if it had been closed before this day
     */
    E activeOn(UUID id, LocalDate day) {
        var entry = known(id);
        if (closed.containsKey(id) && closed.get(id).isBefore(day)) {
            throw new RuleViolation(
                    "The entry that " + idField + " names has been closed: nothing can be added to it.");
        }
        return entry;
    }

    /**
     * Accepts the ids of entries of this episode of care, each at most once.
     *
     * @throws UnknownEntry if this record has no entry with one of them
     */
    void requireOf(Episode episode, List<UUID> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new RuleViolation("Each " + idField + " can be named only once.");
        }
        for (var id : ids) {
            if (!episode.id().equals(known(id).episodeId())) {
                throw new RuleViolation("The entry that " + idField + " names belongs to another episode of care.");
            }
        }
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
