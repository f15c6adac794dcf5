package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.pages.frame.PageModel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
        return attempt.onOneReading(() -> {
            var sentence = "";
            for (var day : asked.days()) {
                var refusal = refusal(asked, day);
                if (refusal.isEmpty()) {
                    return content.apply(day).in("recording/" + asked.command());
                }
                sentence = sentence.isEmpty() ? refusal.get().sentence() : sentence;
            }
            return Refused.byRule(asked, sentence).asPage();
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
