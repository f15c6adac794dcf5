package care.anamnesis.eventlog;

import care.anamnesis.eventlog.HistoryTest.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log as a plain list: what it would answer and store. */
final class ModelLog {
    private final List<String> stored = new ArrayList<>();
    private final Map<String, Long> nextSequences = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();

    Answer answer(Step step) {
        var known = step.key().map(requests::get);
        if (known.isPresent()) {
            return known.get().equals(step.text()) ? Answer.ALREADY_ANSWERED : Answer.KEY_REUSED;
        }
        if (nextSequences.getOrDefault(step.stream(), 0L) != step.sequence()) {
            return Answer.STALE;
        }
        for (long sequence = step.sequence(); sequence < step.sequence() + step.notes(); sequence++) {
            stored.add(step.stream() + " " + (sequence + 1));
        }
        nextSequences.put(step.stream(), step.sequence() + step.notes());
        step.key().ifPresent(key -> requests.put(key, step.text()));
        return Answer.STORED;
    }

    List<String> stored() {
        return stored;
    }
}
