package care.anamnesis.command.record;

import care.anamnesis.events.Contradiction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A command contradicts the record: it is written only if the person confirms each contradiction by its key. */
public final class ConfirmationRequired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One question to the person.
     *
     * @param entries the versions of the entries that do not fit
     */
    public record Question(String key, String detail, List<Long> entries) {}

    private final transient List<Question> questions;

    private ConfirmationRequired(List<Question> questions) {
        super(
                questions.isEmpty()
                        ? "Nothing contradicts the record: send the command without a confirmation."
                        : "The command contradicts the record: confirm the keys in contradictions, or change it.",
                null,
                false,
                false);
        this.questions = questions;
    }

    static ConfirmationRequired of(Collection<Misfit> misfits) {
        Map<Contradiction, Question> questions = new TreeMap<>();
        misfits.forEach(misfit ->
                questions.merge(misfit.rule().contradiction(), question(misfit), ConfirmationRequired::together));
        return new ConfirmationRequired(List.copyOf(questions.values()));
    }

    public List<Question> questions() {
        return questions;
    }

    private static Question question(Misfit misfit) {
        return new Question(misfit.rule().contradiction().key(), misfit.rule().sentence(), List.of(misfit.version()));
    }

    private static Question together(Question one, Question other) {
        var entries = new ArrayList<>(one.entries());
        entries.addAll(other.entries());
        return new Question(
                one.key(), one.detail(), entries.stream().sorted().distinct().toList());
    }
}
