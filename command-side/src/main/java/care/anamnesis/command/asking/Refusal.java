package care.anamnesis.command.asking;

import care.anamnesis.command.Violation;
import care.anamnesis.command.record.ConfirmationRequired.Question;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a command is refused with, as the problem (RFC 9457) that its sender gets.
 *
 * @param problem the last part of the problem's type
 * @param sentence the rule that refuses, without clinical content
 * @param errors what is wrong with which field
 * @param contradictions what the person may confirm; null if the refusal is about something else
 * @param passes whether the same command may be accepted a moment later
 */
public record Refusal(
        HttpStatus status,
        String problem,
        String sentence,
        List<Violation> errors,
        @Nullable List<Question> contradictions,
        boolean passes) {
    public ProblemDetail asProblem() {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("urn:anamnesis:problem:" + problem));
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        if (contradictions != null) {
            detail.setProperty("contradictions", contradictions);
        }
        return detail;
    }
}
