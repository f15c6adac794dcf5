package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Draft;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.PageModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the panel of a command. Before anybody types, the rules are asked what sending would say. If they refuse
 * whatever is filled in, the panel shows their sentence and has nothing to fill in.
 */
@Component
class PanelOpening {
    private final Attempt attempt;

    PanelOpening(Attempt attempt) {
        this.attempt = attempt;
    }

    /** @param content of the panel, for the day that it suggests */
    ModelAndView of(Asked asked, Function<LocalDate, PageModel> content) {
        return of(asked, "recording/" + asked.command(), content);
    }

    ModelAndView of(Asked asked, String template, Function<LocalDate, PageModel> content) {
        return attempt.onOneReading(() -> {
            var sentence = "";
            for (var day : asked.days()) {
                var refusal = refusal(asked, day);
                if (refusal.isEmpty()) {
                    return content.apply(day).in(template);
                }
                sentence = sentence.isEmpty() ? refusal.get().sentence() : sentence;
            }
            return Refused.byRule(asked, sentence).asPage();
        });
    }

    /** @throws ErrorResponseException if the rules refuse a registration by this person */
    void requireMayRegister(Actor actor, LocalDate day) {
        var draft = Draft.of("register-client", UUID.randomUUID(), day, Map.of());
        attempt.refusal(draft, actor).filter(PanelOpening::isFinal).ifPresent(refusal -> {
            throw new ErrorResponseException(refusal.status(), refusal.asProblem(), null);
        });
    }

    /** What the rules refuse the command with on a day, whatever else is filled in. */
    Optional<Refusal> refusal(Asked asked, LocalDate day) {
        return attempt.refusal(asked.draft(day), asked.opened().person()).filter(PanelOpening::isFinal);
    }

    /** Wrong fields are filled in otherwise, contradictions are confirmed, and what is busy now is tried again. */
    private static boolean isFinal(Refusal refusal) {
        return refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT
                && refusal.contradictions() == null
                && !refusal.passes();
    }
}
