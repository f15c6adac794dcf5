package care.anamnesis.command;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The limits of a command's fields, and contradictions within it. */
public final class Limits {
    private Limits() {}

    public static List<Violation> broken(Command command, Validator validator) {
        var violations = validator.validate(command).stream()
                .map(Limits::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail));
        return Stream.concat(violations, command.contradictions().stream()).toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        });
        return new Violation(pointer.toString(), violation.getMessage());
    }
}
